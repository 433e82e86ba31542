"""The archive: opens an archive folder, wires the services, and is the one thing the programs hold."""

from arsipdesk.archive.opening import Archive

__all__ = ["Archive"]
