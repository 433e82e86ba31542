"""The originals, named by their hash, and what proves that they are whole."""
