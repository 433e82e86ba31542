"""Filing, numbering and the status of documents."""
