"""Where a list gets its rows from."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Rows(Protocol[R_co]):
    """Where a list gets its rows from."""

    def __len__(self) -> int: ...

    def key(self, index: int) -> int:
        """The id of the row at `index`."""

    def keys(self) -> Sequence[int]:
        """The ids of all rows in their order."""

    def row(self, index: int) -> R_co | None:
        """The row, or None while it is still being fetched."""


class Listed(Generic[R]):
    """Rows that are all at hand; `key_of` gives the id of one."""

    def __init__(self, rows: Sequence[R], key_of: Callable[[R], int]) -> None:
        self._rows, self._key_of = rows, key_of

    def __len__(self) -> int:
        return len(self._rows)

    def key(self, index: int) -> int:
        """The id of the row at `index`."""
        return self._key_of(self._rows[index])

    def keys(self) -> Sequence[int]:
        """The ids of all rows in their order."""
        return [self._key_of(row) for row in self._rows]

    def row(self, index: int) -> R:
        """The row at `index`."""
        return self._rows[index]


class NoRows:
    """The source of an empty list."""

    def __len__(self) -> int:
        return 0

    def key(self, index: int) -> int:
        raise IndexError(index)

    def keys(self) -> Sequence[int]:
        return ()

    def row(self, index: int) -> None:
        return None
