"""A list longer than what is fetched first: it shows at once and reaches to its end."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.gui.window import Window
from tests.benchmarks import bulk
from tests.gui.conftest import OpenWindow, Press, Pump, calm, texts_under
from tests.gui.test_library import library_of

COUNT = 450


@pytest.fixture(scope="module")
def long_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long") / "arsip"
    with bulk.new_archive(folder) as archive:
        bulk.fill(archive, COUNT)
    return folder


@pytest.fixture
def window(long_folder: Path, tmp_path: Path, open_window: OpenWindow) -> Iterator[Window]:
    with Archive.open(Path(shutil.copytree(long_folder, tmp_path / "panjang"))) as archive:
        window = open_window(archive, "incoming")
        yield window
        window.loop.close()


def test_the_last_document_is_reached(window: Window, press: Press, pump: Pump) -> None:
    library = library_of(window)
    assert len(library.cards.rows) == COUNT
    assert f"{COUNT} dokumen" in texts_under(library)
    press("End")
    pump(calm(window))
    assert library.details.document is not None
    assert library.details.document.id == library.cards.rows.key(COUNT - 1)


def test_the_order_of_what_comes_first_is_that_of_the_whole_list(
    window: Window, pump: Pump
) -> None:
    archive = window.archive
    for query in ("", "tahun:2024", "kode:400 status:diterima", "surat", "dari:rw", "tahun:1999"):
        for kind in (None, "incoming_letter", "proposal"):
            for sort, desc in (("received", True), ("", True), ("subject", False)):
                asked = {"kind": kind, "sort": sort, "desc": desc}
                whole = archive.document_ids(query, **asked)  # type: ignore[arg-type]
                first = archive.first_hits(query, **asked, limit=100, shown=3)  # type: ignore[arg-type]
                assert list(first.ids) == list(whole)[:100]
                assert [hit.document.id for hit in first.hits] == list(whole)[:3]


def test_a_single_letter_waits_for_the_next_one(window: Window, press: Press, pump: Pump) -> None:
    library = library_of(window)
    press("Control-k", text="l")
    assert library.filter.text == ""
    press(text="a")
    pump(lambda: library.filter.text == "la")
    pump(calm(window))
    assert 0 < len(library.cards.rows) < COUNT
    press("BackSpace", "KeyRelease-BackSpace")
    pump(lambda: library.filter.text == "l")
    pump(calm(window))


def test_sorting_keeps_the_document_that_is_open_in_view(
    window: Window, press: Press, pump: Pump
) -> None:
    library = library_of(window)
    press("Down", "Down")
    pump(calm(window))
    document = library.details.document
    library.sort_by("number", False)
    pump(calm(window))
    assert library.details.document == document
    assert library.cards.current in library.cards.visible()


def test_nothing_is_asked_again_while_no_document_changed(
    window: Window, pump: Pump, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = library_of(window)
    asked: list[str] = []
    real = window.archive.document_ids

    def counted(query: str, **more: object) -> object:
        asked.append(query)
        return real(query, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(window.archive, "document_ids", counted)
    window.refresh()
    pump(calm(window))
    assert not asked
    window.archive.change_status(library.cards.rows.key(5), "selesai", note="sudah")
    window.refresh()
    pump(calm(window))
    assert len(asked) == 1
    row = library.cards.rows.row(5)
    assert row is not None
    assert row.document.status == "selesai"


def test_while_the_bar_is_dragged_only_what_is_in_sight_is_fetched(
    window: Window, pump: Pump, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = library_of(window)
    fetched: list[int] = []
    real = window.archive.hits

    def counted(ids: list[int], query: str) -> object:
        fetched.extend(ids)
        return real(ids, query)

    monkeypatch.setattr(window.archive, "hits", counted)
    command = str(library.cards.bar.cget("command"))
    for step in range(1, 101):
        library.tk.call(command, "moveto", str(step / 101))
        library.update_idletasks()
    pump(calm(window))
    assert len(fetched) <= 120
    assert all(library.cards.rows.row(i) is not None for i in library.cards.visible())
