"""Pure values and rules of the archive: no files, no database, no screen."""
