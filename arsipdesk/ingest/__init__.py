"""From a file in a watched folder to a scan in the inbox."""
