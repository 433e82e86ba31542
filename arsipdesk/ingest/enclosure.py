"""What goes with a letter: its `Lampiran`, and what a covering list (surat pengantar) names."""

import re
from collections.abc import Iterator, Sequence

from arsipdesk.domain.records import Suggestion
from arsipdesk.ingest.labels import Labelled, ends_block
from arsipdesk.ingest.letter_date import without_date
from arsipdesk.ingest.scan_lines import Line

MAX_LIST_LINES = 25
MAX_ATTACHMENT_CHARACTERS = 80

_UNIT = (
    r"(?:berkas|bendel|bundel|lembar|lbr|lb|eks\w*|ex\w*|set|buah|bh|buku|dokumen|proposal|rangkap"
    r"|halaman|hal|lampiran|surat|gabung|amplop|keping|map)"
)
_IN_WORDS = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|se\w+|\w+ belas)"
_AMOUNT = re.compile(
    rf"(?:[\dlI|]{{1,3}}\s?(?:[(\[{{]\s?{_IN_WORDS}\s?[)\]}}]\s?)?|{_IN_WORDS}\s){_UNIT}\b\.?",
    re.IGNORECASE,
)
_COUNTS = {
    word: str(number)
    for number, word in enumerate(
        ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"), 1
    )
}
_TOLD_TWICE = re.compile(r"(\d{1,3})\s?\((\w+)\)")
_NONE = re.compile(r"\W*|\d\s?-|nihil\W*|tidak ada\W*", re.IGNORECASE)
_MISREAD_UNIT = re.compile(r"\b[I|](?=br\b|embar\b|br\.)")
_MISREAD_ONE = re.compile(r"[lI|](?=\s?[(\[{]\s?satu\b|\s(?:berkas|bendel|lembar))", re.IGNORECASE)
_BRACKETS = re.compile(rf"[(\[{{]\s?({_IN_WORDS})\s?[)\]}}]", re.IGNORECASE)
_PLACE_BESIDE = re.compile(
    r"\s(?:di\b|se-|yth\b|kepada\b|lurah\b|camat\b|bupati\b|wali ?kota\b|kepala\b|ketua\b|bapak\b"
    r"|ibu\b|sdr\b|para\b|u\.?p\.).*$",
    re.IGNORECASE,
)
_NO_ATTACHMENT = re.compile(
    r"(?:keputusan|peraturan|surat (?:keputusan|edaran)|\w+ :)", re.IGNORECASE
)

_LIST_HEADING = re.compile(
    r"(?:(?:no|nomor|urut|jenis|macam|isi|uraian|naskah|surat|nama|dinas|barang|berkas|dokumen|perihal|hal"
    r"|yang|di ?kirim(?:kan)?|di ?sampaikan|banyak(?:nya)?|jumlah|volume|satuan|keterangan|ket|dan|atau)"
    r"\b[\s./|:;()-]*)+",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[\W_]{0,3}(?P<number>\d{1,2})(?:\s?[.)|]\s?|\s(?=[A-Z]))|\|\s?")
_REMARK = re.compile(
    r"\s?\b(?:di ?kirim|di ?sampaikan|untuk (?:men|di|per|se)|mohon|guna|sebagai|dengan hormat|harap)",
    re.IGNORECASE,
)
_LIST_ENDS = re.compile(
    r"\W{0,3}(?:diterima|penerima|yang menerima|demikian|mengetahui|a\.?n\.?\s|lurah\b|camat\b|kepala\b"
    r"|ketua\b|sekretaris\b|tembusan|jumlah\b|\(?\s?\.{3,})",
    re.IGNORECASE,
)


def find_attachment(labelled: Labelled | None) -> Suggestion | None:
    """How much is attached, as the letter says it (`1 (satu) berkas`); a dash is no attachment."""
    if labelled is None:
        return None
    value = _PLACE_BESIDE.sub("", without_date(labelled.value)).strip(" .:;,'\"|_")
    if re.match(r"-(?:\s|$)", value) or _NONE.fullmatch(value) or _NO_ATTACHMENT.match(value):
        return None
    mended = _BRACKETS.sub(r"(\1)", _MISREAD_ONE.sub("1", value, count=1))
    mended = _MISREAD_UNIT.sub("l", mended)
    amount = _AMOUNT.match(mended)
    sure = 0.95 if amount and amount.end() == len(mended) else 0.8 if amount else 0.55
    if mended.isdigit() and labelled.sure < 1:
        return None
    told = _TOLD_TWICE.match(mended)
    if told and (count := _COUNTS.get(told[2].lower())) and told[1] != count:
        mended = count + mended[told.end(1) :]
    if mended != value:
        sure = min(sure, 0.85)
    if not any(character.isalnum() for character in mended):
        return None
    value = mended[:MAX_ATTACHMENT_CHARACTERS]
    return Suggestion(value, round(sure * labelled.sure, 3), labelled.source)


def accompanied(lines: Sequence[Line], after: int) -> tuple[str, str, float] | None:
    """What the table of a covering list sends, items joined by `; `: text, source, how sure."""
    rows = list(_list_rows(lines, after))
    items: list[list[str]] = []
    closed = True
    sure = 0.8
    for line in rows:
        if line.aside:
            continue
        item = _ITEM.match(line.words)
        text = line.words[item.end() :] if item else line.words
        if "\t" in line.text:
            text, closed = _first_cell(line.text), False
        if (item and item["number"]) or not items:
            items.append([])
            closed = False
        if closed:
            continue
        kept, cut = _without_amount(text)
        if kept:
            items[-1].append(kept)
        if cut and items[-1]:
            closed = True
            sure = 0.65 if kept and cut != text else sure
    names = [" ".join(parts) for parts in items if parts]
    if not names:
        return None
    return "; ".join(names), " ".join(line.words for line in rows), sure


def _first_cell(text: str) -> str:
    """The cell of a table's row that names what is sent; what stands in the others is not it."""
    cells = [cell.strip(" |") for cell in text.split("\t")]
    named = [cell for cell in cells if not re.fullmatch(r"\W*\d{0,2}\W*", cell)]
    if not named:
        return ""
    item = _ITEM.match(named[0])
    return named[0][item.end() :] if item else named[0]


def _list_rows(lines: Sequence[Line], after: int) -> Iterator[Line]:
    """The lines below the table's heading, down to the signatures."""
    inside = False
    for line in lines[after : after + MAX_LIST_LINES]:
        if _LIST_HEADING.fullmatch(line.words) and not any(c.isdigit() for c in line.words):
            inside = True
        elif inside and (_LIST_ENDS.match(line.words) or ends_block(line.text)):
            return
        elif inside:
            yield line


def _without_amount(text: str) -> tuple[str, str]:
    """A row's text before its amount and remark, and what was cut off."""
    ends = [found.start() for found in (_AMOUNT.search(text), _REMARK.search(text)) if found]
    end = min(ends, default=len(text))
    return text[:end].strip(" |,;:-"), text[end:]
