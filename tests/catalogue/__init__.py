"""Tests of arsipdesk.catalogue."""
