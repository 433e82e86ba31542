"""Makes the demo's scans in assets/demo, with the same bytes on each run.

The story is that of a home-industry programme of RW 05, Kelurahan Karanganyar Gunung, in 2026.
All persons, numbers and emblems are invented.

    python packaging/make_demo.py [--out FOLDER] [FILE ...]
"""

import argparse
import csv
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from demo_papers import account, kelurahan, letters, official, proposal
from demo_papers.decree import TEAM, decree
from demo_papers.letterform import Facts
from demo_papers.minutes import MINUTES, minutes
from demo_papers.paper import SANS, SERIF, Sheet
from demo_papers.scanner import (
    Draw,
    Glass,
    draw_pdf,
    faxed,
    image_only,
    jpeg,
    photographed,
    pictures,
    scan,
    searchable,
)

HERE = Path(__file__).resolve().parent
COLUMNS = (
    "file",
    "what",
    "kind",
    "number",
    "date",
    "subject",
    "from",
    "to",
    "code",
    "role",
    "text",
)
# The bytes depend on the versions of what draws and packs them.
MADE_WITH = {"fpdf2": "2.8.9", "pillow": "13.0.0", "pypdfium2": "5.15.2", "fonttools": "4.68.0"}


@dataclass(frozen=True)
class Paper:
    """One file of the demo; `role` is document, duplicate or damaged; `text` whether it has any."""

    file: str
    what: str
    facts: Facts | None
    make: Callable[[], bytes]
    role: str = "document"
    text: bool = True


def _scanned(draw: Draw, glass: Glass, size: float = 12) -> Callable[[], bytes]:
    return lambda: searchable(draw, glass, SERIF, size)


def _printed_then_signed(draw: Draw, last: Draw, glass: Glass, count: int) -> Callable[[], bytes]:
    """A born-digital file whose last page was signed on paper and scanned back in."""

    def make() -> bytes:
        sheet = Sheet(SANS, 11)
        sheet.backdrops = [None] * count + scan(last, glass, SANS, 11)
        draw(sheet)
        last(sheet)
        return bytes(sheet.output())

    return make


def _photograph() -> bytes:
    page = pictures(draw_pdf(letters.meeting, SERIF, 12), 150)[0]
    return jpeg(photographed(page, "whatsapp", (1152, 1600)), 62)


def _fax() -> bytes:
    pages = pictures(draw_pdf(official.progress, SERIF, 12), 200)
    return faxed(pages, "14-07-2026 09:12   DARI: KEC CANDISARI   FAKS 024 555 0112")


def _broken() -> bytes:
    """The front half of a scan: what is left when the power fails while the scanner writes."""
    whole = searchable(letters.damaged, Glass("rusak", dpi=110, grey=True), SERIF, 12)
    return whole[: len(whole) // 2]


_COVERING = cache(_scanned(letters.covering, Glass("covering", skew=0.6, folds=(0.338, 0.667))))
PAPERS = (
    Paper("Scan_20260204_0001.pdf", "Undangan Musrenbang dari Kecamatan Candisari",
          official.MUSRENBANG, _scanned(official.musrenbang, Glass("musrenbang", skew=-0.4,
          paper=(246, 245, 241), folds=(0.5,)))),
    Paper("PROPOSAL KAMPUNG HOME INDUSTRI fix (2).pdf", "Proposal lengkap, tujuh halaman",
          proposal.PROPOSAL, _printed_then_signed(proposal.proposal, proposal.approval_page,
          Glass("pengesahan", skew=0.4), 6)),
    Paper("Scan_20260305_0001.pdf", "Surat koordinator: penyampaian proposal", letters.COVERING,
          _COVERING),
    Paper("IMG-20260311-WA0007.jpg", "Foto WhatsApp: undangan rapat dari Ketua RW 05",
          letters.MEETING, _photograph, text=False),
    Paper("Scan_20260316_0003.pdf", "Surat koordinator: permohonan rekomendasi",
          letters.RECOMMENDATION, _scanned(letters.recommendation, Glass("rekomendasi", skew=-0.8,
          paper=(244, 242, 234), folds=(0.338, 0.667)))),
    Paper("SKM_C22426031810150.pdf", "Nota dinas Sekretaris Kelurahan kepada Lurah",
          kelurahan.NOTE, _scanned(kelurahan.note, Glass("nota", dpi=200, grey=True, skew=0.3,
          holes=True, quality=44))),
    Paper("SKM_C22426032514020.pdf", "Surat pengantar kelurahan kepada camat",
          kelurahan.FORWARDING, _scanned(kelurahan.forwarding, Glass("pengantar", skew=0.7,
          holes=True))),
    Paper("SK LURAH TIM PELAKSANA KHI 2026.pdf", "Keputusan Lurah tentang tim pelaksana", TEAM,
          _scanned(decree, Glass("keputusan", skew=-0.3, holes=True, quality=50))),
    Paper("Undangan Sosialisasi KHI 13 April.pdf", "Undangan kelurahan, langsung dari komputer",
          kelurahan.SOCIALISATION, lambda: draw_pdf(kelurahan.socialisation, SERIF, 12)),
    Paper("Scan_20260421_0002.pdf", "Surat Dinas Koperasi dan Usaha Mikro: persetujuan bantuan",
          official.APPROVAL, _scanned(official.approval, Glass("dinas", skew=0.5,
          folds=(0.34, 0.668)))),
    Paper("Scan_20260512_0004.pdf", "Surat koordinator: data pelaku usaha, dua halaman",
          letters.DATA, _scanned(letters.data, Glass("data", skew=-0.5, paper=(247, 246, 242)))),
    Paper("doc02781320260609101233.pdf", "Pemberitahuan penyuluhan dari puskesmas",
          official.FOOD_SAFETY, _scanned(official.food_safety, Glass("puskesmas", dpi=200,
          grey=True, skew=0.9, folds=(0.5,), quality=44))),
    Paper("Notulen Rapat Koordinasi KHI 11 Juli 2026.docx", "Notulen rapat", MINUTES, minutes),
    Paper("FAX_20260714_0912.tif", "Faks kecamatan: permintaan laporan kemajuan, dua halaman",
          official.PROGRESS, _fax, text=False),
    Paper("CamScanner 08-19-2026 10.24.pdf", "Surat koordinator: izin halaman, hanya gambar",
          letters.BAZAAR, lambda: image_only(letters.bazaar, Glass("bazar", skew=-1.2,
          paper=(236, 234, 226), folds=(0.336, 0.664)), SERIF, 12), text=False),
    Paper("LPJ KHI RW05 2026 FINAL ttd.pdf", "Laporan pertanggungjawaban, empat halaman",
          account.ACCOUNT, _printed_then_signed(account.account, account.accounted,
          Glass("lpj", skew=-0.5, holes=True), 3)),
    Paper("Scan_20260312 (1).pdf", "Salinan persis dari Scan_20260305_0001.pdf", None, _COVERING,
          "duplicate"),
    Paper("Scan_20260917_0006.pdf", "Pindaian yang terputus, tidak dapat dibuka", None, _broken,
          "damaged", text=False),
)  # fmt: skip


def manifest() -> str:
    """The table of what each file is, as CSV."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for paper in PAPERS:
        known = [""] * 7
        if facts := paper.facts:
            known = [facts.kind, facts.number, facts.date.isoformat(), facts.subject,
                     facts.sender, facts.to, facts.code]  # fmt: skip
        rows.writerow([paper.file, paper.what, *known, paper.role, "yes" if paper.text else "no"])
    return out.getvalue()


def main(arguments: list[str] | None = None) -> int:
    """Writes the files that were asked for, or all; 0 when all went well."""
    parser = argparse.ArgumentParser(description="Makes the demo's scans.")
    parser.add_argument("--out", type=Path, default=HERE.parent / "assets" / "demo")
    parser.add_argument("files", nargs="*", help="only these files")
    wanted = parser.parse_args(arguments)
    wanted.out.mkdir(parents=True, exist_ok=True)
    for paper in PAPERS:
        if not wanted.files or paper.file in wanted.files:
            content = paper.make()
            (wanted.out / paper.file).write_bytes(content)
            sys.stdout.write(f"{len(content) / 1024:8.0f} KB  {paper.file}\n")
    (wanted.out / "manifest.csv").write_text(manifest(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
