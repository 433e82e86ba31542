"""Suggestions on hostile and broken text: never an error, never a long wait, honest doubts."""

import datetime as dt
import gc
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arsipdesk.domain.kinds import AccessLevel, DocumentKind, Urgency
from arsipdesk.ingest.suggest import suggest

TODAY = dt.date(2026, 12, 1)
WORDS = (
    "Nomor :", "No.", "470/1127-KecCK/XI/2026", "Sifat", ": Segera", "Hal :", "Perihal", "TENTANG",
    "Kepada", "Yth.", "Semarang, 16 November 2026", "16-11-2026", "1/10/2012", "\n470/7/XI\n", "tanggal", "PROPOSAL", "KEPUTUSAN",
    "KELURAHAN", "KECAMATAN CANDISARI", "RW 05", "PEMERINTAH KOTA SEMARANG", "Menimbang", "LAPORAN",
    "Dengan hormat,", "Ketua", "Mengetahui", "\n", "\n", "\n", "\t", "     ", ":", "1.", "di -", "/",
    "31 Februari 2026", "99/99/9999", "NOTA DINAS", "SURAT", "Oleh :", "L", "0", "(", "\u202e", "\ufffe",
)  # fmt: skip
official = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
pages = st.lists(st.one_of(st.text(max_size=400), official), max_size=5)


@settings(max_examples=400, deadline=None)
@given(texts=pages, name=st.text(max_size=60), office=st.text(max_size=40))
def test_any_text_gives_sound_suggestions(texts: list[str], name: str, office: str) -> None:
    found = suggest(texts, name=name, today=TODAY, office=office)

    choices = {"kind": DocumentKind, "urgency": Urgency, "level": AccessLevel}
    for field, entry in found.items():
        assert 0 <= entry.confidence <= 1
        assert entry.value.strip()
        assert entry.source
        if field in choices:
            choices[field](entry.value)
        if field == "date":
            dt.date.fromisoformat(entry.value)


HOSTILE = {
    "one endless line": "A" * 1_000_000,
    "digits and strokes": "1/" * 500_000,
    "spaced letters": "A " * 500_000,
    "numbers with blanks": "Nomor : " + "470 / - . " * 100_000,
    "a million short lines": "a\n" * 500_000,
    "labels only": "Nomor\nSifat\nHal\nKepada\nTentang\n" * 30_000,
    "dates only": "Semarang, 16 November 2026\n" * 38_000,
    "dates in one line": "16 November 2026 " * 60_000,
    "capitals and places": "Semarang Kota Atas " * 55_000,
    "addressees": "Kepada Yth. Bapak/Ibu/Saudara(i) Sdr. " * 26_000,
    "titles": "PROPOSAL\nLAPORAN\nKEPUTUSAN LURAH\n" * 30_000,
    "brackets": "RUKUN WARGA (((((" * 58_000,
    "white space": "\t \u00a0" * 330_000,
    "no spaces at all": "\ufdfa" * 340_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_megabyte_of_hostile_text_takes_less_than_a_second(text: str) -> None:
    gc.collect()  # what other tests left behind is not the text's fault, nor are other programs
    begun = time.process_time()
    suggest([text] * 4, name=text[:5000], today=TODAY, office=text[:5000])
    lines = "\n".join(text[at : at + 299] for at in range(0, 20_000, 299))
    suggest([lines] * 4, name="", today=TODAY, office="Kelurahan")
    assert time.process_time() - begun < 1


def test_a_letter_survives_the_loss_of_any_of_its_lines() -> None:
    letter = """PEMERINTAH KOTA SEMARANG
KECAMATAN CANDISARI
Nomor : 470/1127-KecCK/XI/2026
Sifat : Segera
Hal : Undangan Rapat
Semarang, 16 November 2026
Yth. Lurah Karanganyar Gunung
Dengan hormat,
Rapat diadakan pada Senin, 23 November 2026.""".splitlines()
    chance = random.Random(5)  # noqa: S311 - shuffles test letters

    for _ in range(150):
        kept = [line for line in letter if chance.random() < 0.75]
        found = suggest(["\n".join(kept)], today=TODAY)
        if letter[5] in kept:
            assert found["date"].value == "2026-11-16"
        else:
            assert "date" not in found
        if letter[4] in kept and kept[kept.index(letter[4]) + 1 :]:
            assert found["subject"].value == "Undangan Rapat"
