"""Two programs watch one folder at the same time: no file is taken twice, none is lost."""

import hashlib
import json
from pathlib import Path

from tests.faults import mixed
from tests.faults.audit import audit
from tests.faults.children import start


def test_two_watches_share_a_folder(folder: Path, tmp_path: Path) -> None:
    dropped = mixed.drop(40, seed=5)
    mixed.put(folder / "masuk", dropped)
    words = ["-C", str(folder), "watch", "--once", "--json"]
    two = [start(words, tmp_path / f"out{n}", tmp_path / f"err{n}") for n in (1, 2)]
    assert [child.wait() for child in two] == [0, 0], [child.err.read_text() for child in two]
    reports = [json.loads(child.out.read_text()) for child in two]
    expected = {each.name: hashlib.sha256(each.content).hexdigest() for each in dropped}
    assert not audit(folder, expected, settled=True).all()
    counted = sum(r["taken"] + r["duplicates"] + r["quarantined"] for r in reports)
    assert counted == len(dropped)
    assert sum(r["quarantined"] for r in reports) == sum(each.damaged for each in dropped)
