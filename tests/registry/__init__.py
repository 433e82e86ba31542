"""Tests of arsipdesk.registry."""
