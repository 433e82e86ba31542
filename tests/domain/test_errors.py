"""Errors are one line that a person can act on, whatever they are about."""

import errno
import inspect
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsipdesk.domain import errors
from arsipdesk.domain.errors import ArsipError, DiskFull, FileMissing, from_os_error, one_line

CLASSES = [c for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, ArsipError)]


@pytest.mark.parametrize("error", CLASSES)
def test_every_error_says_what_happened_and_what_to_do(error: type[ArsipError]) -> None:
    templates = (error.what, error.safe, error.todo)
    names = {name for t in templates for _, name, _, _ in Formatter().parse(t) if name}
    told = error(**dict.fromkeys(names, "x"))
    what, _safe, todo = told.parts()
    assert what
    assert todo
    assert "\n" not in str(told)


@given(st.text())
def test_no_name_breaks_the_line(name: str) -> None:
    told = str(FileMissing(path=f"/masuk/{name}.pdf"))
    assert len(told.splitlines()) == 1
    assert told.isprintable()
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in one_line("a\N{RIGHT-TO-LEFT OVERRIDE}b")


@pytest.mark.parametrize(
    ("number", "writing", "error"),
    [
        (errno.ENOSPC, True, errors.DiskFull),
        (errno.EROFS, True, errors.ReadOnly),
        (errno.EACCES, True, errors.ReadOnly),
        (errno.EACCES, False, errors.FileLocked),
        (errno.ENOENT, False, errors.FolderMissing),
        (errno.EHOSTDOWN, False, errors.FolderMissing),
        (errno.EIO, False, errors.StorageFailed),
    ],
)
def test_the_systems_errors_have_their_words(
    number: int, writing: bool, error: type[ArsipError]
) -> None:
    assert type(from_os_error(OSError(number, "x"), "/masuk", writing=writing)) is error


def test_braces_in_a_name_are_only_braces() -> None:
    assert "{todo}" in str(DiskFull(path="/masuk/{todo}"))
