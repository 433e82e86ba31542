"""Backup, share and restore through rclone."""
