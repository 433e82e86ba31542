"""What text recognition misreads in labels, numbers and days, and what was meant where that is plain."""

import re

from rapidfuzz.distance import Levenshtein

from arsipdesk.domain.dates import ROMAN_MONTHS

MENDED = 0.85
"""A value that was mended is never surer than this."""

_LABEL_WORDS = (
    *("nomor", "sifat", "lampiran", "perihal", "tanggal", "kepada", "tembusan", "derajat"),
    *("tentang", "klasifikasi"),
)
_SHORT_LABELS = {
    **dict.fromkeys(("ha1", "hai", "ha|", "ha!", "hal1", "hall", "hat", "haf"), "hal"),
    **dict.fromkeys(("n0", "na", "ne", "mo"), "no"),
    **dict.fromkeys(("lanp", "larnp", "1amp", "iamp", "lam", "lamo", "lampr"), "lamp"),
    **dict.fromkeys(("tg1", "tgi", "tg|", "tql"), "tgl"),
}
_OTHER_WORDS = frozenset(["kepala", "tinggal", "honor", "motor", "kelas", "tunggal", "tempat"])
_WITH_COLON = re.compile(r"\W{0,3}([A-Za-z0-9|!]{2,12})\.?\s{0,3}(?=[:;=])")
_WITHOUT_COLON = re.compile(r"\W{0,3}([A-Za-z0-9|]{4,7})\.?\s{1,3}(?=[A-Z]{0,2}[-/]?\d\S*/)")
_STROKES = tuple(
    re.compile(rf"(?<=/)1{{{month}}}(?=/(?:(?:19|20)\d\d(?![\d])|\d\d$))") for month in (1, 2, 3)
)
_NUMERAL_LIKE = re.compile(r"(?<=/)(?=[IVX1l|!]*[IVXl|!])[IVX1l|!]{2,5}(?=/)")
_NUMERAL = str.maketrans("1l|!", "IIII")
_HEADINGS = (
    *("surat tugas", "surat perintah tugas", "surat keterangan", "surat pengantar", "surat edaran"),
    *("nota dinas", "berita acara", "pengumuman", "proposal", "keputusan", "undangan", "laporan"),
)
_LOOKS_LIKE = str.maketrans({"0": "o", "1": "l", "|": "l", "!": "l", "5": "s"})
_PARTS = re.compile(r"([/.\s-]+)")
_DIGIT_LIKE = str.maketrans("OoQlI|", "000111")
_MORE_DIGIT_LIKE = str.maketrans("OoQlI|SsB", "000111558")
_GROUP = re.compile(r"(?<![A-Z])(R[WT][. ]?)([O0Q])([\dSlIOB])(?![A-Za-z\d])")
_SPECK = re.compile(r"(?<=[/.-])[!|'`](?=\w)")
_FIGURE_IN_WORD = re.compile(r"(?<![\w/.-])(?=(?:[\dA-Z]*[A-Z]){2})[A-Z][A-Z015]*[A-Z](?![\w/.-])")
_LETTER_LIKE = str.maketrans("015", "OIS")
_CODE = re.compile(r"^[\dOoQlI|S]{3}(?=\.\d)")
_COMMA = re.compile(r"(?<=\d),(?=\d)")
_CODE_AS_WORD = re.compile(r"^S(?=\d\d[./])")
_YEAR_GLUED = re.compile(r"(?<=[IVX])1(?=20[0-3]\d$)|(?<=/0[1-9])1(?=20[0-3]\d$)")
_STROKE = re.compile(r"(?<=\d)[1lI|] (?=\d{1,5}/)")


def mended_label(text: str) -> str:
    """`text` with the label that its first word was misread from; "" if it is none.

    One wrong letter is forgiven in short labels, two in long ones, and only before a colon, or
    where a letter's number follows: `Noror : 470/1`, `Penhal : Undangan`, `Nornor 470/1`.
    """
    found = _WITH_COLON.match(text)
    if found and (label := _label_meant(found[1])):
        return label + text[found.end() :]
    found = _WITHOUT_COLON.match(text)
    if found and _label_meant(found[1]) == "nomor":
        return f"nomor : {text[found.end() :]}"
    return ""


def mended_number(number: str) -> str:
    """A letter's number with the digits and Roman months that its neighbours make certain:
    `470/2O/Xl/2O26` is `470/20/XI/2026`; a part that could be letters stays as it is."""
    text = _STROKE.sub("/", mended_group(_SPECK.sub("", number)))
    text = _CODE_AS_WORD.sub("5", _COMMA.sub(".", _YEAR_GLUED.sub("/", text)))
    if text[:1].isdigit():  # a dotted code of the classification has three figures before its dot
        text = _CODE.sub(lambda found: mended_digits(found[0]), text)
    parts = _PARTS.split(text)
    return "".join(part if at % 2 else _mended_part(part) for at, part in enumerate(parts))


def mended_word(word: str) -> str:
    """A word in small letters, with figures and strokes read as the letters they look like."""
    return word.replace("I", "l").lower().translate(_LOOKS_LIKE).replace("rn", "m")


def mended_heading(words: str) -> str:
    """A line whose first words are a heading with a wrong letter or two, put right; "" for others:
    `SURAT TUCAS` is `SURAT TUGAS`."""
    tokens = words.split()
    for heading in _HEADINGS:
        count = heading.count(" ") + 1
        begin = " ".join(tokens[:count]).lower()
        allowed = 1 if len(heading) < 10 else 2
        if (
            begin != heading
            and Levenshtein.distance(begin, heading, score_cutoff=allowed) <= allowed
        ):
            return " ".join([heading.upper(), *tokens[count:]])
    return ""


def mended_capitals(text: str) -> str:
    """Words in capitals with figures that are letters among letters: `D1NAS S0SIAL`."""
    return _FIGURE_IN_WORD.sub(lambda found: found[0].translate(_LETTER_LIKE), text)


def mended_group(text: str) -> str:
    """`text` with the figures of an RW or RT: `RW OS` is `RW 05`."""
    return _GROUP.sub(lambda found: found[1] + "0" + mended_digits(found[3]), text)


def mended_digits(text: str) -> str:
    """The figures that a word of a date was misread from: `2O2S` is `2025`."""
    return text.translate(_MORE_DIGIT_LIKE)


def mended_month(number: str, month: int) -> str:
    """`number` with its misread month as the Roman one that the letter's day has: strokes before the
    year (`/11/2026` of February), or a numeral that is none (`/1III/`, `/1!/` of March)."""
    roman = ROMAN_MONTHS[month - 1]
    if month <= 3:
        number = _STROKES[month - 1].sub(roman, number)
    for found in _NUMERAL_LIKE.finditer(number):
        numeral = found[0].translate(_NUMERAL)
        only_strokes = numeral != found[0] and set(numeral + roman) == {"I"}
        near = numeral not in ROMAN_MONTHS and Levenshtein.distance(numeral, roman) == 1
        if only_strokes or near:
            return number[: found.start()] + roman + number[found.end() :]
    return number


def _label_meant(word: str) -> str:
    low = word.lower()
    if low in _SHORT_LABELS:
        return _SHORT_LABELS[low]
    plain = mended_word(low)
    if len(plain) < 4 or low in _OTHER_WORDS:
        return ""
    for label in _LABEL_WORDS:
        allowed = 1 if len(label) < 7 else 2
        if Levenshtein.distance(plain, label, score_cutoff=allowed) <= allowed:
            return label
    return ""


def _mended_part(part: str) -> str:
    roman = part.translate(str.maketrans("l1|", "III"))
    if roman != part and set(part) & set("IVX") and set(part) <= set("IVXl1|"):
        return roman if roman in ROMAN_MONTHS else part
    digits = sum(character.isdigit() for character in part)
    if not digits or digits * 2 < len(part) or part.isdigit():
        return part
    for table, least in ((_DIGIT_LIKE, 1), (_MORE_DIGIT_LIKE, 3)):
        mended = part.translate(table)
        if mended.isdigit() and digits >= least:
            return mended
    return part
