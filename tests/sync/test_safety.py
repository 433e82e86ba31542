"""The safety light tells the truth: by age, never green on nothing, never on an untested backup."""

import datetime as dt
import json
from pathlib import Path

import pytest

from arsipdesk.recovery import restore
from arsipdesk.sync.safety import Light, Safety, Worry, safety
from tests.sync.conftest import Office


def light(office: Office, days: float = 0) -> Safety:
    """The safety as it will be in so many days."""
    archive = office.archive
    now = dt.datetime.now(dt.UTC) + dt.timedelta(days=days)
    documents = archive.counts().documents
    return safety(archive.catalogue, archive._remotes, documents=documents, now=now)


@pytest.fixture
def usb(office: Office, tmp_path: Path) -> Path:
    """The office's backup, on a drive."""
    drive = tmp_path / "usb"
    drive.mkdir()
    office.archive.set_remote("backup", str(drive))
    return drive


def test_without_a_backup_it_is_red(office: Office) -> None:
    assert light(office).light is Light.OFF, "nothing could be lost yet"
    office.hand_in("Surat", b"satu")
    assert (light(office).light, light(office).worry) == (Light.RED, Worry.NOT_SET)


def test_a_backup_that_was_never_made_is_red(office: Office, usb: Path) -> None:
    office.hand_in("Surat", b"satu")
    told = light(office)
    assert (told.light, told.worry) == (Light.RED, Worry.NEVER)
    assert told.backup.medium == "folder"
    assert told.backup.pending > 0


def test_it_is_green_only_after_a_restore_and_turns_red_by_age_alone(
    office: Office, usb: Path, tmp_path: Path
) -> None:
    office.hand_in("Surat", b"satu")
    office.archive.sync()
    assert (light(office).light, light(office).worry) == (Light.YELLOW, Worry.UNPROVED)

    restore(str(usb), tmp_path / "uji")
    told = light(office)
    assert (told.light, told.worry, told.proved) == (Light.GREEN, None, 1)

    worries = [light(office, days).worry for days in (2, 4, 8)]
    assert worries == [None, Worry.AGING, Worry.OLD]
    assert light(office, 8).light is Light.RED


def test_a_proof_grows_old_too(office: Office, usb: Path, tmp_path: Path) -> None:
    office.hand_in("Surat", b"satu")
    office.archive.sync()
    restore(str(usb), tmp_path / "uji")
    kept = office.archive._remotes._file
    said = json.loads(kept.read_text())
    long_ago = dt.datetime.now(dt.UTC) - dt.timedelta(days=100)
    said["last"]["backup"]["proved"]["at"] = long_ago.isoformat()
    kept.write_text(json.dumps(said))
    assert (light(office).light, light(office).worry) == (Light.YELLOW, Worry.PROOF_OLD)


def test_another_drive_must_be_proved_anew(office: Office, usb: Path, tmp_path: Path) -> None:
    office.hand_in("Surat", b"satu")
    office.archive.sync()
    restore(str(usb), tmp_path / "uji")
    other = tmp_path / "usb2"
    other.mkdir()
    office.archive.set_remote("backup", str(other))
    office.archive.sync()
    assert light(office).worry is Worry.UNPROVED
    restore(str(usb), tmp_path / "uji2")
    assert light(office).worry is Worry.UNPROVED, "the old drive proves nothing of the new one"


def test_a_sync_that_failed_is_told(office: Office, usb: Path) -> None:
    office.hand_in("Surat", b"satu")
    office.archive.sync()
    for each in usb.rglob("*"):
        if each.name == ".arsipdesk":
            each.unlink()
    office.archive.sync()
    assert (light(office).light, light(office).worry) == (Light.YELLOW, Worry.FAILED)
