"""Draws the demo's letters, proposal and decree, and makes them look as if they had been scanned."""
