"""The office's rules on the command line."""

import json
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.cli.app import run
from arsipdesk.domain.records import Fields

SATU = "jika perihal memuat satu maka kode = 400.9.7"
DUA = "jika perihal memuat dua maka sifat = segera"


def test_a_rule_is_tried_added_moved_rested_and_removed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def rule(*words: str) -> list[tuple[str, bool]]:
        assert run(["-C", str(folder), "rule", *words, "--json"]) == 0
        return [(each["text"], each["enabled"]) for each in json.loads(capsys.readouterr().out)]

    written = (
        SATU.replace("satu", '"satu"'),
        DUA.replace("dua", '"dua"').replace("segera", '"segera"'),
    )
    assert rule("add", SATU) == [(written[0], True)]
    assert rule("add", DUA) == [(written[1], True)]
    assert rule("move", "2", "1") == [(written[1], True), (written[0], True)]
    assert rule("disable", "1") == [(written[1], False)]
    assert rule("enable", "1") == [(written[1], True)]
    assert rule("edit", "1", SATU) == [(written[0], True)]
    assert rule("remove", "2") == rule("list") == [(written[0], True)]


def test_a_trial_says_what_would_differ(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Archive.open(folder) as archive:
        archive.register(Fields(subject="Surat satu", code="400.9"))
    assert run(["-C", str(folder), "rule", "test", SATU]) == 0
    told = capsys.readouterr().out
    assert "400.9.7" in told
    assert "5000" in told
    assert run(["-C", str(folder), "rule", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_wrong_rule_is_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["-C", str(folder), "rule", "add", "jika perihal"]) == 2
    assert "karakter ke-13" in capsys.readouterr().err
    assert run(["-C", str(folder), "rule", "add", SATU.replace("400.9.7", "400.99")]) == 1
    assert run(["-C", str(folder), "rule", "remove", "1"]) == 1
