"""Classification codes: text with leading zeros, at most four levels, sorted by segment."""

import re

CURRENT_SCHEME = "permendagri-83-2022"
OLD_SCHEME = "permendagri-78-2012"

_CODE = re.compile(r"[0-9]{3}(\.[0-9]{1,2}){0,3}")


def is_code(text: str) -> bool:
    """Whether `text` has the form of a code of Permendagri 83/2022 (`000` to `ddd.n.n.n`)."""
    return _CODE.fullmatch(text) is not None


def sort_key(code: str) -> str:
    """A text that sorts as the code does: `000.1.9` before `000.1.10`."""
    return ".".join(segment.zfill(4) for segment in code.split("."))


def ancestors(code: str) -> tuple[str, ...]:
    """The codes above `code`, top class first: `400.10.4` gives `400`, `400.10`."""
    segments = code.split(".")
    return tuple(".".join(segments[:n]) for n in range(1, len(segments)))
