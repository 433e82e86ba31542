"""What the README shows is run, line by line, in one folder."""

import re
import shlex
from pathlib import Path

import pytest
from fpdf import FPDF

from arsipdesk.cli.app import run

README = Path(__file__).resolve().parent.parent / "README.md"


def commands() -> list[list[str]]:
    """Every line of the README that begins with `$ arsipdesk`."""
    lines = re.findall(r"^\$ (arsipdesk .+)$", README.read_text(encoding="utf-8"), re.MULTILINE)
    return [shlex.split(line)[1:] for line in lines]


def test_every_example_of_the_readme_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    letter = FPDF()
    letter.add_page()
    letter.set_font("Times", size=12)
    letter.cell(0, 8, "Hal : Undangan Musrenbang")
    letter.output("surat.pdf")
    assert len(commands()) >= 15
    for words in commands():
        assert run(words) == 0, (words, capsys.readouterr().err)
    assert (tmp_path / "agenda.xlsx").is_file()
    assert (tmp_path / "arsip-baru" / "catalogue.sqlite").is_file()


def test_every_verb_is_in_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--help"])
    listed = capsys.readouterr().out.split("Commands:")[1]
    verbs = re.findall(r"^  (\w+)", listed, re.MULTILINE)
    told = README.read_text(encoding="utf-8")
    assert len(verbs) > 20
    assert [verb for verb in verbs if f"`{verb}" not in told] == []
