"""Letters drawn with what is true of them, to measure what the archive reads from paper."""
