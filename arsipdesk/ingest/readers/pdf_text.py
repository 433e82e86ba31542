"""The text of a PDF's page in the order in which a person reads it; only ever called in a worker."""

from collections import Counter
from typing import Any

from arsipdesk.ingest.page_rows import ReadLine, page_text

MOST_RUNS = 400
MOST_CHARACTERS = 20_000
"""Pages with more than these are no letter's; looking up each run would take long."""

_LINE_GOES_ON = "\ufffe\n"
"""pdfium's sign for a hyphen at the end of a line, and the end that the rows gave the line."""


def rows_of(page: Any) -> str:
    """The page's text in rows from the top down; as it stands in the file where rows would lose a
    letter of it, where the page is turned, or where it is long.

    A program that writes PDFs may draw the right column of a letter's head after the left one, or
    all labels before their values. Raises PdfiumError.
    """
    layer = page.get_textpage()
    plain = str(layer.get_text_range())
    if page.get_rotation() or len(plain) > MOST_CHARACTERS or layer.count_rects() > MOST_RUNS:
        return plain
    width, height = page.get_size()
    lines = []
    for number in range(layer.count_rects()):
        left, bottom, right, top = layer.get_rect(number)
        words = " ".join(layer.get_text_bounded(left, bottom, right, top).split())
        place = (left / width, 1 - top / height, right / width, 1 - bottom / height)
        if words:
            lines.append(ReadLine([(words, *place, 1.0, number)], begins_paragraph=False))
    text = page_text(lines, width / height)
    return text.replace(_LINE_GOES_ON, "\ufffe") if _letters(text) == _letters(plain) else plain


def _letters(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isalnum())
