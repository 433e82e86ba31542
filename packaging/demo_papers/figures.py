"""The programme's figures, which the proposal, the letters and the final report share."""

# kind, units, workers, units with a business number (NIB), where (RT)
BUSINESSES: tuple[tuple[str, int, int, int, str], ...] = (
    ("Makanan ringan dan kue kering", 34, 72, 17, "01, 02, 04, 07"),
    ("Konveksi dan jahit", 14, 41, 6, "03, 05"),
    ("Kerajinan tangan dan rajut", 12, 25, 4, "02, 06"),
    ("Minuman dan jamu", 11, 19, 5, "01, 08"),
    ("Katering dan lauk siap saji", 9, 27, 5, "04, 09"),
    ("Batik dan sablon", 7, 18, 3, "05, 06"),
    ("Jasa rumahan (penatu, rias)", 5, 7, 1, "07, 08"),
    ("Tanaman hias dan olahannya", 4, 5, 0, "09"),
)

# group, then: what, how many, unit, rupiah each
BUDGET: tuple[tuple[str, tuple[tuple[str, int, str, int], ...]], ...] = (
    (
        "Pelatihan dan Pendampingan",
        (
            ("Pelatihan keamanan pangan dan PIRT", 2, "kegiatan", 8_500_000),
            ("Pelatihan kemasan dan pemasaran digital", 3, "kegiatan", 7_000_000),
            ("Pendampingan usaha", 6, "bulan", 4_000_000),
        ),
    ),
    (
        "Peralatan Produksi Bersama",
        (
            ("Mesin pengemas vakum", 4, "unit", 6_500_000),
            ("Mesin jahit", 5, "unit", 4_800_000),
            ("Oven gas dua dek", 3, "unit", 9_000_000),
            ("Etalase dan rak gerai bersama", 1, "paket", 18_500_000),
        ),
    ),
    (
        "Penataan Kampung",
        (
            ("Gapura dan papan nama usaha", 1, "paket", 19_500_000),
            ("Papan petunjuk dan lampu jalan", 1, "paket", 8_000_000),
        ),
    ),
    (
        "Administrasi",
        (
            ("Rapat dan sosialisasi", 6, "kali", 1_500_000),
            ("Dokumentasi dan pelaporan", 1, "paket", 6_000_000),
        ),
    ),
)
GROUP_SUMS = tuple(sum(n * price for _, n, _, price in items) for _, items in BUDGET)
TOTAL = sum(GROUP_SUMS)
SPENT = (61_350_000, 95_120_000, 27_500_000, 14_780_000)
