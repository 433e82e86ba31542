"""A target is a folder or an rclone remote, and its passwords never show."""

from pathlib import Path

import pytest

from arsipdesk.domain.errors import WrongUsage
from arsipdesk.sync import targets


@pytest.mark.parametrize(
    "text",
    [
        "gdrive:Arsip/Cadangan",
        "nas kantor:arsip",
        ":webdav,url='http://x/dav',user=u,pass=abc:arsip",
        ":s3,provider=Minio,access_key_id=a,secret_access_key=b:wadah/arsip",
        ":memory:",
        "s3,region=id:wadah",
    ],
)
def test_rclone_remotes_are_taken_as_they_are(text: str) -> None:
    assert targets.parse(text) == targets.Target(text, None)


def test_a_folder_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert targets.parse("usb").folder == tmp_path / "usb"
    assert targets.parse("./a:b").folder == tmp_path / "a:b"
    assert targets.parse("-x").text == str(tmp_path / "-x")
    assert targets.parse(str(tmp_path / "$(touch PWNED)")).folder == tmp_path / "$(touch PWNED)"


@pytest.mark.parametrize("text", ["", "  ", ":", "::", ":/x", "a\0b", ":WebDav!:x"])
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(WrongUsage):
        targets.parse(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            ":webdav,url='http://x',user=siti,pass=Rahasia-1:arsip",
            ":webdav,url='http://x',user=siti,pass=***:arsip",
        ),
        (
            ":webdav,url='http://siti:Rahasia-1@x/dav':arsip",
            ":webdav,url='http://siti:***@x/dav':arsip",
        ),
        (
            ":s3,access_key_id=AK,secret_access_key='Rahasia-1,''2':b",
            ":s3,access_key_id=AK,secret_access_key=***:b",
        ),
        (
            ':drive,token="{""access_token"":""Rahasia-1""}",client_secret=Rahasia-1:x',
            ":drive,token=***,client_secret=***:x",
        ),
        (":b2,account=a,key=Rahasia-1:x", ":b2,account=a,key=***:x"),
        (
            ":crypt,remote='nas:x',password=Rahasia-1,password2=Rahasia-1:",
            ":crypt,remote='nas:x',password=***,password2=***:",
        ),
    ],
)
def test_passwords_are_masked(text: str, shown: str) -> None:
    assert targets.parse(text).shown == shown
    assert "Rahasia" not in shown


def test_one_place_in_the_other_is_noticed(tmp_path: Path) -> None:
    def overlap(one: str, other: str) -> bool:
        return targets.overlap(targets.parse(one), targets.parse(other))

    assert overlap(str(tmp_path), str(tmp_path / "dalam"))
    assert not overlap(str(tmp_path / "a"), str(tmp_path / "ab"))
    assert overlap("nas:arsip", "nas:arsip/berbagi")
    assert overlap("nas:", "nas:arsip")
    assert not overlap("nas:arsip", "nas:arsip2")
    assert not overlap("nas:arsip", str(tmp_path))
    assert overlap(":webdav,url='x',pass=a:arsip", ":webdav,url='x',pass=b:arsip/x")
