"""Tests of arsipdesk.domain."""
