"""Tests of arsipdesk.store."""
