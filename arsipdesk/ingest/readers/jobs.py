"""What a worker can do with an untrusted file besides probing it: one module for each job."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol, cast

JOBS: dict[str, str] = {
    "as_seen": "arsipdesk.ingest.readers.as_seen",
    "codes": "arsipdesk.ingest.readers.papercodes",
    "cut": "arsipdesk.ingest.readers.cutting",
    "layer": "arsipdesk.ingest.ocr.layer",
    "ocr": "arsipdesk.ingest.ocr.job",
    "searchable": "arsipdesk.ingest.ocr.searchable",
    "paint": "arsipdesk.ingest.readers.paint",
}
"""The module that does each job, by its full name."""


class Job(Protocol):
    """A module that does one kind of work; it is only ever called inside a worker process."""

    def run(self, path: Path, mime: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Do the work on the file at `path` and yield what comes of it as plain JSON objects.

        Raises Refused where the file can't be used, or anything else where it is damaged.
        """
        ...


def job(name: str) -> Job:
    """The module that does this job, imported now."""
    return cast(Job, importlib.import_module(JOBS[name]))
