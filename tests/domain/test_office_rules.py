"""The rules an office writes: what they mean, where they go wrong, and that they print as they read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsipdesk.domain.errors import RuleWrong
from arsipdesk.domain.kinds import DocumentKind
from arsipdesk.domain.rules import (
    ASKED,
    OPERATORS,
    SAID,
    All,
    Any,
    Check,
    Condition,
    Fact,
    Not,
    Rule,
    Verdict,
    judge,
    parse_rule,
    print_rule,
    values,
)

BANSOS = (
    'jika pengirim = "Dinas Sosial" dan perihal memuat "bantuan"'
    ' maka kode = 400.9.1, dossier = "Bansos", arsipkan'
)


def test_the_rule_of_the_manual_is_read() -> None:
    rule = parse_rule(BANSOS)
    asked = All((Check("pengirim", "=", "Dinas Sosial"), Check("perihal", "memuat", "bantuan")))
    assert rule == Rule(asked, (("kode", "400.9.1"), ("berkas", "Bansos")), files=True)
    assert values(rule) == {"code": "400.9.1", "dossier": "Bansos"}


def _letter(**facts: str | tuple[str, float]) -> dict[str, Fact]:
    return {
        ASKED[name]: Fact(*said) if isinstance(said, tuple) else Fact(said)
        for name, said in facts.items()
    }


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ('perihal = "Bantuan sosial tunai"', True),
        ('perihal = "bantuan   SOSIAL, tunai"', True),
        ('perihal = "bantuan"', False),
        ("perihal memuat sosial", True),
        ("perihal memuat sos", False),
        ('perihal memuat "tunai sosial"', False),
        ('perihal cocok "tunai sosial"', True),
        ("perihal diawali bantuan", True),
        ("perihal diakhiri bantuan", False),
        ("nomor diawali 400.9", True),
        ("bukan kepada = Camat", True),
        ("jenis = surat_masuk", True),
        ('jenis = "surat keluar"', False),
        ("pengirim = kecamatan atau perihal memuat bantuan dan jenis = surat_keluar", False),
        ("(pengirim = kecamatan atau perihal memuat bantuan) dan jenis = surat_masuk", True),
        ("isi memuat rekening", True),
        ("kanal = whatsapp", True),
    ],
)
def test_tests_mean_what_they_say(asked: str, holds: bool) -> None:
    facts = _letter(
        perihal="Bantuan Sosial Tunai",
        nomor="400.9/12/2026",
        jenis="incoming_letter",
        pengirim="Dinas Sosial",
        isi="nomor rekening terlampir",
        kanal="whatsapp",
    )
    assert judge(parse_rule(f"jika {asked} maka arsipkan").condition, facts).holds is holds


def test_a_verdict_is_as_sure_as_the_facts_that_decide_it() -> None:
    facts = _letter(perihal=("bantuan", 0.9), pengirim=("Dinas Sosial", 0.4))

    def sure(asked: str) -> Verdict:
        return judge(parse_rule(f"jika {asked} maka arsipkan").condition, facts)

    assert sure('perihal = bantuan dan pengirim = "Dinas Sosial"') == Verdict(True, 0.4)
    assert sure('perihal = bantuan atau pengirim = "Dinas Sosial"') == Verdict(True, 0.9)
    assert sure("perihal = bantuan atau kepada = Lurah") == Verdict(True, 0.9)
    assert sure("perihal = bantuan dan bukan kepada = Lurah") == Verdict(True, 0.0)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 1),
        ("perihal = a maka arsipkan", 1),
        ("jika warna = merah maka arsipkan", 6),
        ("jika perihal merah maka arsipkan", 14),
        ("jika perihal memuat maka arsipkan", 26),
        ('jika perihal memuat "a maka arsipkan', 21),
        ("jika perihal = a", 17),
        ("jika perihal = a maka", 22),
        ("jika (perihal = a maka arsipkan", 19),
        ("jika perihal = a maka kode = 4x0", 30),
        ("jika perihal = a maka kode = 400, kode = 500", 35),
        ("jika perihal = a maka sifat = besok", 31),
        ("jika perihal = a maka nomor = 7", 23),
        ("jika perihal = a maka arsipkan arsipkan", 32),
        ("jika jenis memuat surat maka arsipkan", 12),
        ("jika jenis = burung maka arsipkan", 14),
        ('jika perihal memuat "--" maka arsipkan', 21),
        ("jika " + "(" * 50, 26),
        ("jika perihal = " + "a" * 3000, 2001),
    ],
)
def test_a_wrong_rule_is_told_where_it_is_wrong(text: str, position: int) -> None:
    with pytest.raises(RuleWrong) as told:
        parse_rule(text)
    assert told.value.about["position"] == position
    assert str(position) in str(told.value)


_TEXT = st.text(min_size=1, max_size=20).filter(lambda text: any(c.isalnum() for c in text))
_KINDS = st.sampled_from([kind.value for kind in DocumentKind])
_PLAIN = sorted(ASKED.keys() - {"jenis"})
_TESTS = st.builds(Check, st.sampled_from(_PLAIN), st.sampled_from(sorted(OPERATORS)), _TEXT) | (
    st.builds(Check, st.just("jenis"), st.just("="), _KINDS)
)


def _joined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.builds(Not, inner) | st.builds(All, several) | st.builds(Any, several)


_CONDITIONS = st.recursive(_TESTS, _joined, max_leaves=6)
_FIXED = {
    "jenis": _KINDS,
    "kode": st.sampled_from(["400", "400.9.1", "000.1.2.3"]),
    "sifat": st.sampled_from(["biasa", "segera"]),
    "tingkat": st.sampled_from(["terbatas", "rahasia"]),
}
_SAYS = st.lists(st.sampled_from(sorted(SAID)), unique=True, max_size=4).flatmap(
    lambda names: st.tuples(*(st.tuples(st.just(n), _FIXED.get(n, _TEXT)) for n in names))
)


@given(_CONDITIONS, _SAYS, st.booleans())
def test_a_printed_rule_is_read_back_the_same(
    condition: Condition, says: tuple[tuple[str, str], ...], files: bool
) -> None:
    rule = Rule(condition, says, files or not says)
    assert parse_rule(print_rule(rule)) == rule


@given(st.text(max_size=80))
def test_any_text_is_a_rule_or_told_to_be_none(text: str) -> None:
    try:
        rule = parse_rule(f"jika {text}")
    except RuleWrong:
        return
    assert parse_rule(print_rule(rule)) == rule
