"""What confirmed letters teach: the office's habits come first, and leave with what is edited."""

import random
import sys
import time
from collections import Counter

import pytest
from sqlalchemy.orm import Session

from arsipdesk.archive import Archive
from arsipdesk.catalogue import codes, learning
from arsipdesk.catalogue.models import Document, LearnedValue, LearnedWord, Setting
from arsipdesk.domain.records import DocumentRecord, Fields
from arsipdesk.recovery import rebuild

HABITS = [
    # what arrives, from whom, and where this imaginary office files it: not where the list would
    ("Undangan rapat {about}", "Kecamatan Candisari", "100.2.2.4"),
    ("Undangan rapat {about}", "Dinas Kesehatan", "400.7.27"),
    ("Undangan sosialisasi {about}", "Dinas Sosial", "400.9.14"),
    ("Permohonan {about} warga RT {n}", "Ketua RW 05", "400.10.2.2"),
    ("Kerja bakti {about}", "Ketua RW 03", "600.4.21"),
    ("Data {about} per RW", "Kecamatan Candisari", "400.12.4.3"),
    ("Proposal {about}", "Karang Taruna Mekar", "400.5.8.1"),
    ("Permintaan laporan {about}", "Bagian Pemerintahan", "100.1.2"),
    ("Bantuan {about} keluarga", "Baznas", "400.9.14.5"),
    ("Pemberitahuan {about}", "PLN", "000.1.9.1"),
]
ABOUTS = [
    "lingkungan",
    "kegiatan bulanan",
    "penduduk",
    "kebersihan",
    "perayaan kemerdekaan",
    "pendataan",
    "pemuda",
    "persiapan lomba",
    "ketertiban",
    "penataan saluran",
    "rumah",
    "pelayanan",
    "kader",
    "keamanan",
    "jalan",
    "kesehatan",
    "anggaran",
    "evaluasi",
    "pembangunan",
    "ekonomi keluarga",
]


def _letters(number: int, seed: int, *, new: bool = False, slips: float = 0.0) -> list[Fields]:
    """Letters of the office, filed as it does but for some `slips`; `new` ones are of matters of
    which half were never seen."""
    chance = random.Random(seed)  # noqa: S311 - letters, no secrets
    made = []
    for n in range(number):
        subject, sender, code = chance.choice(HABITS)
        about = chance.choice(ABOUTS[6:] if new else ABOUTS[:13])
        code = chance.choice(HABITS)[2] if chance.random() < slips else code
        said = subject.format(about=about, n=n % 9 + 1)
        made.append(Fields(subject=said, sender=sender, code=code))
    return made


def _right(session: Session, letters: list[Fields], places: int) -> float:
    def found(letter: Fields) -> bool:
        ranked = learning.suggest_codes(session, letter.subject or "", letter.sender or "")
        return letter.code in [code.code for code, _ in ranked[:places]]

    return sum(found(letter) for letter in letters) / len(letters)


def _counts(session: Session) -> tuple[Counter[object], Counter[object]]:
    values = {(v.field, v.value): v.count for v in session.query(LearnedValue)}
    heard = {(w.word, w.field, w.value): w.count for w in session.query(LearnedWord)}
    return Counter(values), Counter(heard)


def test_two_hundred_confirmed_letters_teach_the_habits_of_an_office(archive: Archive) -> None:
    others = _letters(100, seed=2, new=True)
    with archive.catalogue.reading() as session:
        before = [_right(session, others, places) for places in (1, 5)]
    for letter in _letters(200, seed=1, slips=0.1):
        archive.register(letter)
    with archive.catalogue.reading() as session:
        start = time.perf_counter()
        after = [_right(session, others, places) for places in (1, 5)]
        each = (time.perf_counter() - start) / 200
    told = f"top-1 {before[0]:.0%} → {after[0]:.0%}, top-5 {before[1]:.0%} → {after[1]:.0%}"
    sys.stdout.write(f"{told}, {each * 1000:.1f} ms\n")
    assert after[0] >= before[0] + 0.4
    assert after[1] >= max(0.9, before[1] + 0.2)
    assert each < 0.05


def test_without_experience_the_list_alone_speaks(archive: Archive) -> None:
    with archive.catalogue.reading() as session:
        listed = codes.suggest(session, "Jadwal posyandu")
        assert learning.suggest_codes(session, "Jadwal posyandu", "Puskesmas") == listed
        assert learning.suggest(session, "code", "Jadwal posyandu") == []


def test_one_strange_letter_does_not_hide_what_the_list_says(archive: Archive) -> None:
    archive.register(Fields(subject="Undangan rapat", code="900.1"))
    with archive.catalogue.reading() as session:
        best, _score = codes.suggest(session, "Jadwal posyandu balita")[0]
        ranked = learning.suggest_codes(session, "Jadwal posyandu balita")
    assert ranked[0][0].code == best.code


def test_a_habit_grows_with_each_confirmed_letter(archive: Archive) -> None:
    sure = []
    for n in range(1, 5):
        archive.register(Fields(subject=f"Edaran pagi {n}", sender="Camat", code="100.3.4.2"))
        with archive.catalogue.reading() as session:
            found = dict(learning.suggest(session, "code", "Edaran pagi", "Camat"))
        sure.append(found["100.3.4.2"])
    assert sure == sorted(sure)
    assert all(0 < each < 1 for each in sure)
    assert sure[-1] > sure[0]


def test_an_edited_letter_teaches_only_what_it_says_now(archive: Archive) -> None:
    wrong = archive.register(Fields(subject="Undangan rapat", sender="Camat", code="900.1"))
    archive.edit(wrong.id, Fields(code="100.2.2.4", subject="Undangan rapat lurah"))
    with archive.catalogue.reading() as session:
        edited = _counts(session)
    with archive.catalogue.writing() as session:
        learning.rebuild(session)
        assert _counts(session) == edited
    assert ("code", "900.1") not in edited[0]


def test_a_rebuilt_archive_knows_what_it_knew(archive: Archive) -> None:
    for letter in _letters(30, seed=3):
        archive.register(letter)
    with archive.catalogue.reading() as session:
        knew = _counts(session)
    folder = archive.folder
    archive.close()
    rebuild(folder)
    with Archive.open(folder) as again, again.catalogue.reading() as session:
        assert _counts(session) == knew


@pytest.mark.parametrize("edit", [False, True])
def test_documents_of_older_times_are_learned_bit_by_bit_and_once(
    archive: Archive, edit: bool
) -> None:
    filed: list[DocumentRecord] = [archive.register(each) for each in _letters(25, seed=4)]
    with archive.catalogue.writing() as session:
        for table in (LearnedValue, LearnedWord):
            session.query(table).delete()
        session.query(Setting).filter(Setting.key == "learned.old").delete()
        assert learning.has_old(session)
    if edit:
        archive.edit(filed[3].id, Fields(code="900.1"))
    archive.register(Fields(subject="Surat baru", code="000.1.5"))
    more, rounds = True, 0
    while more:
        with archive.catalogue.writing() as session:
            more = learning.learn_old(session, batch=10)
        rounds += 1
        if rounds == 1:
            archive.edit(filed[-1].id, Fields(code="100.2"))
            archive.edit(filed[0].id, Fields(code="100.3"))
    with archive.catalogue.writing() as session:
        assert rounds >= 3
        assert not learning.has_old(session)
        learned = _counts(session)
        learning.rebuild(session)
        assert learned == _counts(session)
        assert session.query(Document).count() == 26


def test_kinds_are_learned_too(archive: Archive) -> None:
    for n in range(5):
        archive.register(Fields(subject=f"Permohonan dana kampung {n}", kind="proposal"))
        archive.register(Fields(subject=f"Undangan {n}", kind="incoming_letter"))
    with archive.catalogue.reading() as session:
        best, sure = learning.suggest(session, "kind", "Permohonan dana kampung")[0]
    assert best == "proposal"
    assert sure > 0.6
