"""When what was read of a scan is sure enough to be filed without typing."""

SURE = 0.75
"""From this confidence on a suggestion is shown as right."""

NEEDED = ("kind", "date", "subject")
"""The suggestions without which nobody files a scan."""
