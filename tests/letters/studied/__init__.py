"""Letters of offices that the reading of letters was held against before it was fitted to them.

Who works on `ingest/suggest.py` may study these and their faults.
"""

from collections.abc import Iterator

from tests.letters.model import Letter
from tests.letters.paper import drawn
from tests.letters.studied import community, kelurahan, offices, papers, people, services, state

LAYOUTS = (
    *offices.LAYOUTS,
    *kelurahan.LAYOUTS,
    *services.LAYOUTS,
    *state.LAYOUTS,
    *community.LAYOUTS,
    *people.LAYOUTS,
    *papers.LAYOUTS,
)

TERSE = {"report", "backing", "proposal", "kelurahan_certificate", "minutes"}
"""Layouts that say no more than what their letters bring."""

PROSE = (
    "Untuk kelancaran kegiatan tersebut, Saudara diminta berkoordinasi dengan ketua rukun warga "
    "dan ketua rukun tetangga di wilayah masing-masing serta menyampaikan hasilnya secara tertulis "
    "kepada kami paling lambat tujuh hari kerja setelah surat ini diterima.",
    "Segala biaya yang timbul dibebankan pada anggaran pendapatan dan belanja daerah tahun berjalan "
    "serta sumber lain yang sah dan tidak mengikat sesuai ketentuan peraturan perundang-undangan.",
    "Keterangan lebih lanjut dapat diperoleh melalui narahubung kami, Sdri. Fitri Handayani, pada "
    "nomor telepon 0813-9011-4527 setiap hari kerja pukul 08.00 sampai dengan 15.30 WIB.",
    "Perlu kami sampaikan bahwa kegiatan serupa pada tahun 2025 diikuti 148 orang dari sebelas "
    "wilayah dan mendapat sambutan yang baik dari warga, pengurus lingkungan, dan para pelaku usaha.",
    "Apabila di kemudian hari terdapat kekeliruan dalam data yang kami sampaikan, akan dilakukan "
    "perbaikan sebagaimana mestinya dengan pemberitahuan lebih dahulu kepada semua pihak.",
    "Demikian surat ini kami sampaikan. Atas perhatian, kerja sama, serta bantuan yang diberikan "
    "selama ini kami mengucapkan terima kasih yang sebesar-besarnya.",
)
"""Paragraphs that say nothing of a letter's fields, as most letters do."""


def letters() -> Iterator[Letter]:
    """Every studied letter, drawn anew and always the same."""
    return drawn(LAYOUTS, PROSE, TERSE)
