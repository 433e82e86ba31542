"""Capitals as a person would write them: `KELURAHAN DAN RW 05` becomes `Kelurahan dan RW 05`."""

import re

from arsipdesk.ingest.scan_lines import mostly_capitals

_ACRONYM_LIST = """
    APBD APBN APBDES ASN BAP BAZNAS BKAD BPKAD BAPPEDA BLT BPJS BPS BPD BRI BNI BTN BUMD BUMDES
    BUMN CV DAK DKP DPA DPRD FKDM FKUB HUT IKM IMB IPAL IUMK KADIN KB KIA KIM KIP KIS KK
    KKN KONI KPU KTP KUA KUBE KUR KWT LKK LMK LPJ LPM LPMK LPPKB LSM MI MTQ MUI NIK NIB NPHD OPD
    OSIS PAUD PAMSIMAS PBB PIRT PJU PKH PKK PLN PMI PMII PNS POLRI PPK PPPK PPKBD PPS PT RAB RI
    RKPD RPJMD RSUD RT RTH RTLH RW SD SDN SIM SK SKPD SKTM SLB SMA SMAN SMK SMKN SMP SMPN SOP
    SPJ SPPT SPT TK TNI TP TPA TPQ TPS TPU UD UKM UMKM UPT UPTD UNDIP UNNES WA WNI ZIS
    PDAM PAM STIE STIKES UIN IAIN PPL RSU DPC DPD DPW GP NU RTS BKM DKI DIY NTB NTT KUHP
"""
_ACRONYMS = frozenset(_ACRONYM_LIST.split())
_MIXED = {"MTS": "MTs", "PERUM": "Perum", "DRS": "Drs", "DRA": "Dra", "DR": "Dr", "HJ": "Hj"} | {
    word.upper(): word for word in ("Jl", "Kec", "Kel", "Kab", "Prov", "Yth", "Sdr", "Bpk", "Tgl")
}
_SMALL_LIST = (
    "di ke dari dan atau pada untuk dengan yang atas dalam tentang bagi serta oleh terhadap tanpa"
    " kepada antara sebagai sampai se"
)
_SMALL = frozenset(_SMALL_LIST.split())
_ROMAN = re.compile(r"(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})")
_SHORT_FORM = re.compile(r"\([A-Z][A-Z.-]{1,7}\)[,.;]?")
_MISREAD = re.compile(r"[A-Z]{2}\d[A-Z]{2}")
_WORD = re.compile(r"[^\W\d_]+")


def as_written(text: str) -> str:
    """`text` with ordinary capitals where it is set in capitals; any other text as it is."""
    words = " ".join(text.split())
    if not mostly_capitals(words):
        return words
    first = True
    parts: list[str] = []
    for token in words.split(" "):
        parts.append(_token(token, first))
        first = False
    return " ".join(parts)


def _token(token: str, first: bool) -> str:
    if _SHORT_FORM.fullmatch(token):
        return token
    if _MISREAD.search(token):
        return token.capitalize()
    if any(character.isdigit() for character in token) and (len(token) <= 3 or "/" in token):
        return token
    if token.lower() in _SMALL and not first:
        return token.lower()
    if token.startswith("SE-") and not first:
        return "se-" + _WORD.sub(_case_of_word, token[3:])
    return _WORD.sub(_case_of_word, token)


def _case_of_word(found: re.Match[str]) -> str:
    word = found[0]
    if not word.isupper():
        return word
    if word in _MIXED:
        return _MIXED[word]
    without_vowel = len(word) > 1 and not set(word) & set("AEIOUY")
    if word in _ACRONYMS or without_vowel or _ROMAN.fullmatch(word):
        return word
    return word.capitalize()
