"""The signal bus: services announce facts here, and whoever cares subscribes."""

from blinker import Namespace, Signal

__all__ = ["Signal"]

_signals = Namespace()

scan_arrived = _signals.signal("scan_arrived")
"""A scan was taken in. Sent with `scan: ScanRecord`."""

file_quarantined = _signals.signal("file_quarantined")
"""A file was put aside. Sent with `entry: QuarantineRecord`."""

document_filed = _signals.signal("document_filed")
"""A document was registered or filed. Sent with `document: DocumentRecord`."""

document_changed = _signals.signal("document_changed")
"""A document's fields, files or status changed. Sent with `document: DocumentRecord`."""

scan_changed = _signals.signal("scan_changed")
"""A waiting scan's text, suggestions or state changed. Sent with `scan: ScanRecord`."""

text_read = _signals.signal("text_read")
"""The text of an original's pages was read from their pictures. Sent with `sha256: str`."""

work_progressed = _signals.signal("work_progressed")
"""Long work moved on. Sent with `task: str, done: int, total: int`."""
