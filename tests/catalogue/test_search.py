"""Finding a document by whatever somebody remembers of it."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from arsipdesk.archive import Archive
from arsipdesk.catalogue.words import fold, number_parts, stem
from arsipdesk.domain.errors import WrongUsage
from arsipdesk.domain.records import Fields
from tests.faults.crash import opened

LETTERS = {
    "proposal": Fields(
        kind="proposal",
        subject="Permohonan bantuan dana Kampung Home Industri",
        number="A-1312/B",
        sender="RW 05 Karanganyar Gunung",
        recipient="Dinas Koperasi",
        code="400.10.4.3",
        date=dt.date(2024, 3, 2),
        received=dt.date(2024, 3, 5),
        dossier="Home Industri 2024",
        note="Lampiran lengkap",
    ),
    "undangan": Fields(
        subject="Undangan Musrenbang Kelurahan",
        number="000.7.1.5/012/III/2025",
        sender="Kecamatan Candisari",
        code="000.7.1.5",
        received=dt.date(2025, 3, 10),
        urgency="segera",
    ),
    "rahasia": Fields(
        kind="memo",
        subject="Catatan kepegawaian Renée",
        level="rahasia",
        code="800.1.11.1",
        received=dt.date(2025, 6, 1),
    ),
    "rapat": Fields(
        subject="Laporan rapat koordinasi",
        kind="report",
        sender="Sekretaris RW 051",
        code="400.10.4",
        received=dt.date(2024, 12, 31),
    ),
}
TEXT = (
    "Bersama ini kami memohon bantuan untuk sembilan puluh enam usaha warga. "
    + "Kata pengantar yang panjang. " * 30
    + "Jumlah dana sebesar Rp 200.000.000 untuk kemasan keripik."
)


@pytest.fixture(scope="module")
def office(
    _new_archive: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Archive:
    """An archive with four documents, one of them with a text."""
    import shutil

    folder = tmp_path_factory.mktemp("cari")
    archive = opened(Path(shutil.copytree(_new_archive, folder / "arsip")))
    letter = folder / "proposal.txt"
    letter.write_text(TEXT)
    archive.add([letter], LETTERS["proposal"])
    for name in ("undangan", "rahasia", "rapat"):
        archive.register(LETTERS[name])
    archive.change_status(1, "diverifikasi", holder="Sekretaris")
    return archive


def found(archive: Archive, query: str) -> set[str]:
    """The names of the letters that a query finds."""
    names = {fields.subject: name for name, fields in LETTERS.items()}
    page = archive.search(query)
    hits = {names[hit.document.subject] for hit in page.items}
    assert page.total == len(hits)
    return hits


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("kode:400.10.4", "proposal rapat"),
        ("kode:400.10.4.3", "proposal"),
        ("kode:400.1", ""),
        ("tahun:2024", "proposal rapat"),
        ("status:diverifikasi", "proposal"),
        ("status:diterima", "undangan"),
        ('dari:"RW 05"', "proposal rapat"),
        ("dari:kecamatan", "undangan"),
        ("kepada:koperasi", "proposal"),
        ("jenis:proposal", "proposal"),
        ("jenis:memo", "rahasia"),
        ("nomor:1312", "proposal"),
        ("nomor:012", "undangan"),
        ("nomor:12", "undangan"),
        ('berkas:"home industri"', "proposal"),
        ("keamanan:rahasia", "rahasia"),
        ("sifat:segera", "undangan"),
        ("pemegang:sekretaris", "proposal"),
        ("tahun:2024 jenis:laporan", "rapat"),
        ("tahun:2024 -jenis:proposal", "rapat"),
        ("jenis:proposal kemasan", "proposal"),
        ("jenis:memo kemasan", ""),
        ("KODE:400.10.4.3", "proposal"),
    ],
)
def test_fields_narrow_a_search(office: Archive, query: str, hits: str) -> None:
    assert found(office, query) == set(hits.split())


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("musren", "undangan"),
        ("MUSRENBANG", "undangan"),
        ("renee", "rahasia"),
        ("Renée", "rahasia"),
        ("1312", "proposal"),
        ("A-1312", "proposal"),
        ("a-1312/b", "proposal"),
        ("permohonan", "proposal"),
        ("memohon", "proposal"),
        ("mohon", "proposal"),
        ("keripik kemasan", "proposal"),
        ('"kemasan keripik"', "proposal"),
        ('"keripik kemasan"', ""),
        ("kelurahan -candisari", ""),
        ("-proposal -undangan rapat", "rapat"),
        ("lampiran lengkap", "proposal"),
        ("0001/2025", "undangan rahasia"),
        ("tidakada", ""),
    ],
)
def test_words_as_people_remember_them(office: Archive, query: str, hits: str) -> None:
    assert found(office, query) == set(hits.split())


def test_an_empty_query_finds_all_newest_first(office: Archive) -> None:
    ids = [hit.document.id for hit in office.search("").items]
    assert ids == sorted(ids, reverse=True)
    assert len(ids) == len(LETTERS)


@pytest.mark.parametrize("query", ["tahun:20", "tahun:²²²²", "tahun:0000", "jenis:apa", "status:x"])
def test_a_value_that_cant_be_meant_is_told(office: Archive, query: str) -> None:
    with pytest.raises(WrongUsage):
        office.search(query)


def test_hits_are_marked_where_they_stand(office: Archive) -> None:
    (hit,) = office.search("keripik").items
    assert "[[keripik]]" in hit.snippet
    assert hit.snippet.startswith("… ")
    assert len(hit.snippet) < 200
    (hit,) = office.search("permohonan").items
    assert "[[memohon]]" in hit.snippet or "[[Permohonan]]" in hit.snippet
    (hit,) = office.search("renee").items
    assert "[[Renée]]" in hit.snippet


@pytest.mark.parametrize("sort", ["received", "date", "agenda", "subject", "from", "code", "kind"])
@pytest.mark.parametrize("desc", [True, False])
def test_every_order_holds_all(office: Archive, sort: str, desc: bool) -> None:
    ids = office.document_ids(sort=sort, desc=desc)
    assert sorted(ids) == [1, 2, 3, 4]
    pages = [office.search("", limit=2, offset=n, sort=sort, desc=desc).items for n in (0, 2)]
    assert [hit.document.id for page in pages for hit in page] == list(ids)


def test_codes_are_ordered_by_segment_and_subjects_without_case(office: Archive) -> None:
    codes = [record.code for record in office.documents(office.document_ids(sort="code"))]
    assert codes == ["800.1.11.1", "400.10.4.3", "400.10.4", "000.7.1.5"]
    with pytest.raises(WrongUsage, match="received"):
        office.search("", sort="; DROP TABLE document")


PIECES = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            [
                *('"', "'", "*", "-", "(", ")", "^", ":", "NEAR(", "AND", "OR", "NOT", "{", "}"),
                *("kode:", "nomor:", "dari:", 'dari:"', "subject:", "+", "\0", "%", "_", "\\"),
                *("rapat", '"rapat', "-rapat", "kode:400", "nomor:-", "٤٠٠", "ⅷ", "ß", "İ"),
            ]
        ),
    ),
    max_size=8,
)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(PIECES, st.sampled_from(["", " "]))
@example(["nomor:", '"""'], "")
@example(['-"', '"-'], "")
def test_no_query_breaks_the_search(office: Archive, pieces: list[str], glue: str) -> None:
    query = glue.join(pieces)
    try:
        page = office.search(query)
    except WrongUsage:
        return
    assert page.total >= len(page.items)
    assert len(office.document_ids(query)) == page.total


# words


@given(st.text(max_size=60))
@example("𝕊")
@example("ẞİǅ")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "family",
    [
        "mohon memohon permohonan pemohon dimohon memohonkan",
        "minta meminta permintaan",
        "masuk memasukkan pemasukan",
        "musnah memusnahkan pemusnahan",
        "nilai menilai penilaian dinilai",
        "terima menerima penerimaan diterima",
        "periksa memeriksa pemeriksaan diperiksa",
        "undang mengundang undangan diundang",
        "nyata menyatakan pernyataan dinyatakan",
        "susun menyusun penyusunan",
    ],
)
def test_words_of_one_root_have_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


def test_other_words_stay_apart() -> None:
    assert stem("pohon") != stem("permohonan")
    assert stem("rw") == "rw"
    assert stem("a1b2") == "a1b2"


def test_who_asks_for_permohonan_finds_memohon(archive: Archive) -> None:
    archive.register(Fields(subject="Warga memohon perbaikan jalan"))
    archive.register(Fields(subject="Penebangan pohon di jalan"))
    assert archive.search("permohonan").total == 1
    assert archive.search("pohon").total == 1


def test_parts_of_a_number() -> None:
    parts = number_parts("A-012B/V/2024").casefold().split()
    assert {"012", "12", "b"} <= set(parts)


def test_an_edit_changes_what_is_found(archive: Archive) -> None:
    number = archive.register(Fields(subject="Undangan arisan", sender="Bu Tini")).id
    archive.edit(number, Fields(subject="Undangan pengajian"))
    assert archive.search("arisan").total == 0
    assert archive.search("pengajian").total == 1
    assert archive.search("tini").total == 1
