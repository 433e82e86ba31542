"""The form in which the test letters are told."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Letter:
    """One letter: its pages, what a careful clerk would write in the register, which of it must be
    read with confidence, and what must not be suggested at all."""

    story: str
    pages: tuple[str, ...]
    expected: dict[str, str] = field(default_factory=dict)
    sure: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
