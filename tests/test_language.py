"""Every text that a person may read has its Indonesian, and the compiled catalogue is the written one."""

import ast
import io
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import arsipdesk
from arsipdesk import language
from arsipdesk.assets import asset
from arsipdesk.cli.app import app

PO = asset("locale", "id", "LC_MESSAGES", "arsipdesk.po")


@pytest.fixture(scope="module")
def indonesian() -> dict[str, str]:
    with PO.open("rb") as file:
        return {str(m.id): str(m.string) for m in read_po(file) if m.id}


def marked(path: Path) -> Iterator[str]:
    """Every text of a module that stands in a call of `_` or `N_`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "N_"):
            first = node.args[0]
            if isinstance(first, ast.Constant):
                yield str(first.value)


@pytest.fixture(scope="module")
def english() -> set[str]:
    """Every text marked in the source, and the help of every verb."""
    root = Path(arsipdesk.__file__).parent
    texts = {text for path in root.rglob("*.py") for text in marked(path) if text}
    groups = [app, *(group.typer_instance for group in app.registered_groups)]
    verbs = [verb.callback for group in groups if group for verb in group.registered_commands]
    return texts | {verb.__doc__ for verb in verbs if verb and verb.__doc__}


def test_every_text_is_translated(indonesian: dict[str, str], english: set[str]) -> None:
    assert len(english) > 300
    assert sorted(text for text in english if not indonesian.get(text)) == []


def test_nothing_is_translated_that_nobody_says(
    indonesian: dict[str, str], english: set[str]
) -> None:
    assert sorted(set(indonesian) - english) == []


def test_translations_name_the_same_things(indonesian: dict[str, str]) -> None:
    def named(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert [text for text, said in indonesian.items() if named(text) != named(said)] == []


def test_the_compiled_texts_are_the_written_ones() -> None:
    with PO.open("rb") as file:
        fresh = io.BytesIO()
        write_mo(fresh, read_po(file))
    with PO.with_suffix(".mo").open("rb") as file:
        shipped = {m.id: m.string for m in read_mo(file) if m.id}
    fresh.seek(0)
    assert {m.id: m.string for m in read_mo(fresh) if m.id} == shipped


def test_the_program_speaks_indonesian_unless_told_otherwise() -> None:
    assert language.language() == "id"
    assert language._("Date") == "Tanggal"
    language.use("en")
    try:
        assert language._("Date") == "Date"
    finally:
        language.use("id")
