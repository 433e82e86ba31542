"""Letters by somebody who has never seen the reading rules: they show how honest the figures are.

Who works on the reading of letters looks at the figures of these, never at the letters.
"""

from collections.abc import Iterator

from tests.letters.heldout import (
    city,
    city_orders,
    district,
    files,
    firms,
    forces,
    health,
    neighbours,
    notices,
    office,
    parties,
    people,
    projects,
    schools,
    state,
)
from tests.letters.model import Letter
from tests.letters.paper import drawn

LAYOUTS = (
    *city.LAYOUTS,
    *district.LAYOUTS,
    *city_orders.LAYOUTS,
    *state.LAYOUTS,
    *forces.LAYOUTS,
    *schools.LAYOUTS,
    *health.LAYOUTS,
    *firms.LAYOUTS,
    *parties.LAYOUTS,
    *neighbours.LAYOUTS,
    *people.LAYOUTS,
    *office.LAYOUTS,
    *notices.LAYOUTS,
    *files.LAYOUTS,
    *projects.LAYOUTS,
)

TERSE = {
    "task_force",
    "women",
    "introduction",
    "declaration",
    "certificate",
    "order",
    "consignment",
    "notice",
    "decree",
    "minutes",
    "report",
    "circular",
    "forces",
    "cable",
    "citizen",
    "petition",
    "proposal",
}
"""Layouts that say no more than what their letters bring."""

PROSE = (
    "Adapun teknis pelaksanaan dapat dikoordinasikan lebih lanjut dengan petugas kami pada hari dan "
    "jam kerja melalui telepon atau pesan singkat ke nomor 0857-4011-2390.",
    "Sebagai bahan pertimbangan, kegiatan yang sama pada tahun sebelumnya dilaksanakan tanggal 14 "
    "September 2025 dan diikuti oleh perwakilan dari setiap rukun warga.",
    "Mengingat pentingnya hal tersebut, kami berharap tanggapan dapat kami terima selambat-lambatnya "
    "lima hari sebelum pelaksanaan.",
    "Demikian kami sampaikan, atas perhatian dan kerja sama yang baik diucapkan terima kasih.",
    "Hal-hal yang belum jelas dapat ditanyakan langsung ke sekretariat. Nomor rekening dan rincian "
    "biaya, apabila diperlukan, akan kami sampaikan kemudian secara tersendiri.",
    "Besar harapan kami agar kegiatan ini berjalan lancar dan memberi manfaat bagi warga masyarakat "
    "di wilayah Kelurahan Karanganyar Gunung dan sekitarnya.",
)
"""Paragraphs that say nothing of a letter's fields, as most letters do."""


def letters() -> Iterator[Letter]:
    """Every held-out letter, drawn anew and always the same."""
    return drawn(LAYOUTS, PROSE, TERSE)
