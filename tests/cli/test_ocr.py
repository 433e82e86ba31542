"""`arsipdesk ocr` as a script calls it."""

from pathlib import Path

from tests.cli.conftest import Call
from tests.ingest.ocr_papers import letter, saved


def test_what_waits_is_read_and_how_far_it_is_can_be_asked(desk: Call, folder: Path) -> None:
    saved(letter(), folder / "masuk" / "scan.png")
    assert desk("watch", "--once").code == 0
    state = desk("ocr", "--status", "--json").json
    assert (state["available"], state["waiting"], state["read"]) == (True, 1, 0)
    assert desk("ocr", "--pause", "--json").json["paused"]
    told = desk("ocr")
    assert "--resume" in told.out
    report = desk("ocr", "--resume", "--json").json
    assert (report["pages"], report["failed"]) == (1, 0)
    assert desk("inbox", "--json").json[0]["suggestions"]["number"]["value"]
    assert "1 sudah dibaca" in desk("ocr", "--status").out
    findings = {each["check"]: each for each in desk("doctor", "--json").json}
    assert findings["ocr"]["ok"]
