"""ArsipDesk: the offline desktop archive of a kelurahan."""

__version__ = "0.1.0"
