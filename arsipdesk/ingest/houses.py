"""Offices and groups of people, known by the words that their names begin with."""

import re

BODY_OF_PEOPLE = re.compile(
    r"(?:rukun (?:warga|tetangga)|r[wt]\.? ?\d|lembaga|lpmk?\b|lmk\b|tim\b|tp\.? pkk|pkk\b|pokja"
    r"|pemberdayaan|karang taruna|posyandu|panitia|pengurus|paguyuban|kelompok|koperasi|forum"
    r"|ikatan|yayasan|takmir|ta'?mir|masjid|vihara|klenteng|pura\b|mushol?la|gereja|koordinator|perkumpulan|komunitas"
    r"|himpunan|perhimpunan|persatuan|dewan\b|pimpinan (?:ranting|cabang|anak|daerah|wilayah)|pondok"
    r"|madrasah|klinik|sanggar|paroki|remaja|palang merah|kwartir|gerakan|bpjs|baznas|notaris|program\b|kampung\b|majelis|sekolah|universitas|institut\b|politeknik|akademi"
    r"|s[dm][pan]?n?\b|sm[ak]n?\b|paud|tk\b|pt\b|cv\b|ud\b|bank\b|bkm\b|kim\b|gabungan|asosiasi)",
    re.IGNORECASE,
)
UNITS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (rank, re.compile(rf"(?:{words})\b", re.IGNORECASE))
    for rank, words in (
        (0, "pemerintah|kementerian|mahkamah agung|kejaksaan republik|kepolisian negara|tentara|daerah (?=[a-z]+ )"),
        (1, "dinas|badan|sekretariat|inspektorat|satuan|kepolisian|kejaksaan (?!republik)|komando"
            "|komisi|direktorat jenderal"
            "|kantor (?!lurah|camat|cabang|wilayah)"),
        (2, "kecamatan|kantor camat|bagian|kepolisian resor|komando distrik|direktorat (?!jenderal)|resort?"
            "|kejaksaan negeri|pengadilan"
            "|kantor (?:wilayah|pertanahan|pelayanan|imigrasi|kementerian|pajak|cabang)"),
        (3, "kelurahan|kantor (?:kepala )?(?:lurah|kelurahan|desa)|pemerintah desa|desa"
            "|kepala desa|pengadilan (?!tinggi)"),
        (4, "puskesmas|uptd?|unit pelaksana|rumah sakit|rsud|polsek|sektor|koramil|polres|kua|balai"
            "|kantor urusan agama|kepolisian sektor|komando rayon|pusat kesehatan"),
    )
)  # fmt: skip
"""Ranks of offices, the smallest unit last, and how the names of each begin."""

SCHOOL = re.compile(
    r"(?:sekolah|s[dm][pan]?n?\b|sm[ak]n?\b|mts|ma\b|madrasah|paud|tk\b|universitas|institut\b"
    r"|politeknik|akademi|rumah sakit|klinik)",
    re.IGNORECASE,
)
POST = re.compile(
    r"(?:(?:a\.? ?n|u\.? ?b|plt|plh|pj)\.?\s){0,2}(?:lurah|camat|ketua|kepala|sekretaris|koordinator"
    r"|direktur|wali ?kota|bupati|gubernur|rektor|pimpinan|manajer|menteri|presiden|pemohon|komandan|kapolsek|kapolres|danramil)\b",
    re.IGNORECASE,
)


def names_house(text: str) -> bool:
    """Whether a line begins as the name of an office or a group does."""
    return BODY_OF_PEOPLE.match(text) is not None or any(unit.match(text) for _, unit in UNITS)
