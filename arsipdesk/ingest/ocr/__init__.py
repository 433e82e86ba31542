"""Reads the text of pages from their pictures (OCR)."""
