"""Everything that can go wrong in a way a person should read: what happened, what is safe, what to do."""

import errno
from pathlib import Path

from arsipdesk.language import N_, _

NAMED = ("field", "state")
"""What an error names by a text of its own that is translated too."""


class ArsipError(Exception):
    """A failure told in one line. Subclasses set `what`, `safe` and `todo` as message templates."""

    what = N_("Something went wrong: {detail}")
    safe = ""
    todo = N_("Try again; if it happens again, run `arsipdesk doctor`.")

    def __init__(self, **about: object) -> None:
        super().__init__(about)
        self.about = about

    def parts(self) -> tuple[str, str, str]:
        """What happened, what is safe, what to do, in the language in use."""
        shown = {name: one_line(value) for name, value in self.about.items()}
        shown |= {name: _(shown[name]) for name in NAMED if shown.get(name)}
        what, safe, todo = (_(t).format(**shown) if t else "" for t in self._templates())
        return what, safe, todo

    def _templates(self) -> tuple[str, str, str]:
        return self.what, self.safe, self.todo

    def __str__(self) -> str:
        what, safe, todo = self.parts()
        return "; ".join(part for part in (what, safe, todo) if part)


def one_line(value: object) -> str:
    """`value` as text that stays on one line, whatever a file name may hold."""
    text = "".join(c if c.isprintable() else " " for c in str(value))
    return " ".join(text.split())


class Unforeseen(ArsipError):
    what = N_("something unforeseen happened ({detail})")
    safe = N_("what was filed before is kept")
    todo = N_("run `arsipdesk verify`, and send {log} to whoever looks after the program")


class WrongUsage(ArsipError):
    """A field or argument that can't be meant (exit 2 on the command line)."""

    what = N_("{field} “{value}” is not valid")
    todo = N_("use {allowed}")


class NotAnArchive(ArsipError):
    what = N_("{path} is not an archive folder")
    todo = N_("make one with `arsipdesk init` or name another folder with -C")


class NoArchiveNamed(ArsipError):
    what = N_("no archive folder was named and none was opened before")
    todo = N_("name it with -C FOLDER, or make one with `arsipdesk init FOLDER --office NAME`")


class FolderNotEmpty(ArsipError):
    what = N_("{path} already holds something")
    safe = N_("nothing in it was changed")
    todo = N_("name an empty or new folder")


class InsideCloudFolder(ArsipError):
    what = N_("{path} lies inside a folder that {client} keeps in sync, which damages a database")
    safe = N_("nothing was changed")
    todo = N_("keep the archive outside it and let ArsipDesk do the sync")


class CatalogueTooNew(ArsipError):
    what = N_("this archive was written by a newer version of ArsipDesk")
    safe = N_("nothing was changed")
    todo = N_("install the newest version on this computer")


class CatalogueDamaged(ArsipError):
    what = N_("the catalogue of {path} is damaged ({detail})")
    safe = N_("the originals in objects/ are untouched")
    todo = N_("run `arsipdesk rebuild`, or restore from the backup")


class CatalogueMissing(CatalogueDamaged):
    what = N_("the catalogue of {path} is missing")


class CatalogueBusy(ArsipError):
    what = N_("another program has kept the catalogue locked for too long")
    safe = N_("nothing was changed")
    todo = N_("close the other program and try again")


class DiskFull(ArsipError):
    what = N_("the disk is full ({path})")
    safe = N_("everything filed before is kept and the source file is still where it was")
    todo = N_("free some space and try again")


class ReadOnly(ArsipError):
    what = N_("{path} can't be written")
    safe = N_("nothing was changed")
    todo = N_("check the permissions of the folder or the write lock of the disk")


class FileLocked(ArsipError):
    what = N_("{path} is locked or may not be read")
    safe = N_("the file is still where it was")
    todo = N_("close the program that uses it, or check its permissions, and try again")


class FileUnreadable(ArsipError):
    what = N_("{path} can't be filed: {reason}")
    safe = N_("the file is still where it was and nothing was changed")
    todo = N_("scan the paper again or ask for another copy")


class OriginalDamaged(ArsipError):
    what = N_("the original “{name}” is missing or damaged in the archive")
    safe = N_("nothing was copied")
    todo = N_("run `arsipdesk verify --deep` and restore it from the backup")


class FolderMissing(ArsipError):
    what = N_("the folder {path} can't be reached")
    safe = N_("nothing was changed")
    todo = N_("check the network or plug the disk in again")


class FileMissing(ArsipError):
    what = N_("{path} does not exist")
    todo = N_("check the name")


class NotAFile(ArsipError):
    what = N_("{path} is not a file")
    safe = N_("nothing was changed")
    todo = N_("name the file itself")


class FileThere(ArsipError):
    what = N_("{path} exists already")
    safe = N_("nothing was overwritten")
    todo = N_("name a folder or a new file")


class StorageFailed(ArsipError):
    what = N_("{path} can't be read or written ({detail})")
    safe = N_("everything filed before is kept")
    todo = N_("check the disk, then run `arsipdesk verify`")


class FileChangedWhileCopied(ArsipError):
    what = N_("{path} changed while it was copied")
    safe = N_("the file is still where it was")
    todo = N_("wait until it is complete and try again")


class NoTextRecognition(ArsipError):
    what = N_("the text of pictures can't be read on this computer")
    safe = N_("scans can be filed all the same")
    todo = "{reason}"


class ReaderUnavailable(ArsipError):
    what = N_("the program that reads files can't be started ({detail})")
    safe = N_("every file is still where it was")
    todo = N_("close other programs and try again")


class UnknownDocument(ArsipError):
    what = N_("there is no document {id}")
    todo = N_("look it up with `arsipdesk search`")


class DocumentInTrash(ArsipError):
    what = N_("document {id} lies in Sampah")
    safe = N_("nothing was changed")
    todo = N_("put it back first with `arsipdesk untrash {id}`")


class NotInTrash(ArsipError):
    what = N_("document {id} does not lie in Sampah")
    safe = N_("nothing was changed")
    todo = N_("list what lies there with `arsipdesk trash`")


class ScanNotAside(ArsipError):
    what = N_("scan {id} was not set aside ({state})")
    safe = N_("nothing was changed")
    todo = N_("list what lies in Sampah with `arsipdesk trash`")


class NothingToUndo(ArsipError):
    what = N_("there is nothing to undo on document {id}")
    safe = N_("nothing was changed")
    todo = N_("see what was done with `arsipdesk history {id}`")


class NothingToRedo(ArsipError):
    what = N_("nothing was undone on document {id} that could be done again")
    safe = N_("nothing was changed")
    todo = N_("see what was done with `arsipdesk history {id}`")


class ChangedSince(ArsipError):
    what = N_("this can't be taken back: {what} was changed again on document {id} since then")
    safe = N_("nothing was changed")
    todo = N_("undo the later change first")


class UnknownScan(ArsipError):
    what = N_("there is no scan {id}")
    todo = N_("list them with `arsipdesk inbox`")


class ScanNotWaiting(ArsipError):
    what = N_("scan {id} is not waiting to be filed ({state})")
    safe = N_("nothing was changed")
    todo = N_("list what waits with `arsipdesk inbox`")


class StackUncut(ArsipError):
    what = N_("scan {id} can't be cut: {reason}")
    safe = N_("nothing was changed")
    todo = N_("file it as it is, or scan its letters one by one")


class NoStack(ArsipError):
    what = N_("scan {id} was neither cut nor joined")
    safe = N_("nothing was changed")
    todo = N_("name the scan that was cut, or the one that was joined")


class PartFiled(ArsipError):
    what = N_("scan {id} no longer waits, so the cut or join it belongs to can't be undone")
    safe = N_("nothing was changed")
    todo = N_("leave it as it is, or take the file off its document first")


class NotItsFile(ArsipError):
    what = N_("document {id} has no file {sha256}")
    safe = N_("nothing was changed")
    todo = N_("look at its files with `arsipdesk show {id} --json`")


class NoPages(ArsipError):
    what = N_("{name} has no pages that could be turned, hidden or moved")
    safe = N_("nothing was changed")
    todo = N_("name a PDF or a picture")


class UnknownPage(ArsipError):
    what = N_("page {page} is not among the {count} pages")
    safe = N_("nothing was changed")
    todo = N_("list them with `arsipdesk pages show`")


class LastPage(ArsipError):
    what = N_("all pages would be hidden")
    safe = N_("nothing was changed")
    todo = N_("leave at least one page, or discard the scan")


class UnknownQuarantined(ArsipError):
    what = N_("there is no file {id} that was put aside")
    todo = N_("list them with `arsipdesk quarantine`")


class NotLocked(ArsipError):
    what = N_("{name} was put aside for another reason than a password")
    safe = N_("nothing was changed")
    todo = N_("look at the reason with `arsipdesk quarantine`")


class CannotUnlock(ArsipError):
    what = N_("{name} is no PDF; files of its kind can't be opened with a password here")
    safe = N_("nothing was changed")
    todo = N_("open it with its own program, save it without password and add that file")


class WrongPassword(ArsipError):
    what = N_("this is not the password of {name}")
    safe = N_("nothing was changed")
    todo = N_("try again, or ask the sender")


class NotRemembered(ArsipError):
    what = N_("the password was not kept, because this computer has no keyring ({detail})")
    safe = N_("the file was opened all the same")
    todo = N_("keep the password yourself")


class PagesNotMade(ArsipError):
    what = N_("the pages of {name} can't be put together: {reason}")
    safe = N_("the original is unharmed")
    todo = N_("copy the original with `arsipdesk export`")


class UnknownCode(ArsipError):
    what = N_("there is no classification code “{code}” in {scheme}")
    safe = N_("nothing was filed")
    todo = N_("look it up with `arsipdesk code search`")


class FieldMissing(WrongUsage):
    what = N_("{fields} is missing")
    safe = N_("nothing was filed and no number was used")
    todo = N_("give it, or accept the suggestions with --accept")


RULE_EXAMPLE = 'jika pengirim = "Dinas Sosial" maka kode = 400.9.7, berkas = "Bansos"'


class RuleWrong(WrongUsage):
    what = N_("the rule can't be read from character {position} on: {reason}")
    safe = N_("no rule was changed")
    todo = N_("write it like: {example}")

    def __init__(self, **about: object) -> None:
        super().__init__(**{"example": RULE_EXAMPLE} | about)


class UnknownRule(ArsipError):
    what = N_("there is no rule {number}")
    safe = N_("no rule was changed")
    todo = N_("list them with `arsipdesk rule list`")


class RegisterFixed(ArsipError):
    what = N_("the document was numbered in the register “{register}” and stays in it")
    safe = N_("nothing was changed")
    todo = N_("choose a kind of the same register")


class MoveNotAllowed(ArsipError):
    what = N_("a document that is “{old}” can't become “{new}”")
    safe = N_("nothing was changed")
    todo = N_("allowed: {allowed}")


class ReasonMissing(ArsipError):
    what = N_("“{new}” needs a reason")
    safe = N_("nothing was changed")
    todo = N_("give it with --note")


class RemoteNotSet(ArsipError):
    what = N_("no {role} is set")
    todo = N_("set one with `arsipdesk remote set {role} TARGET`")


class RemoteOffline(ArsipError):
    what = N_("{role} can't be reached ({detail})")
    safe = N_("everything is kept on this computer and waits")
    todo = N_("check the internet; the next sync goes on")


class RemoteLogin(ArsipError):
    what = N_("{role} refused the login ({detail})")
    safe = N_("everything is kept on this computer and waits")
    todo = N_("set the remote again with the right user and password")


class RemoteFull(ArsipError):
    what = N_("{role} is full ({detail})")
    safe = N_("everything is kept on this computer and waits")
    todo = N_("make room there or choose another remote")


class RemoteBroken(ArsipError):
    what = N_("{role} failed ({detail})")
    safe = N_("everything is kept on this computer and waits")
    todo = N_("try `arsipdesk remote test`")


class SyncRunning(ArsipError):
    what = N_("another sync of this archive is still running")
    safe = N_("nothing was changed")
    todo = N_("wait until it has ended")


class TwoWriters(ArsipError):
    what = N_("another computer ({device}) has written a newer backup (generation {generation})")
    safe = N_("nothing was overwritten")
    todo = N_("decide which computer goes on, and restore the other one from the backup")


class RestoreIncomplete(ArsipError):
    what = N_("{missing} files of the backup are missing or damaged")
    safe = N_("everything else was restored and checked")
    todo = N_("run the same command again, or restore from another backup")


class NothingToRestore(ArsipError):
    what = N_("{target} holds no backup of ArsipDesk that can be read")
    safe = N_("nothing was changed")
    todo = N_("check the target")


class NoViewer(ArsipError):
    what = N_("no program on this computer opens {path}")
    safe = N_("it is a copy; what was filed before is kept")
    todo = N_("install a program for such files, for a PDF a PDF viewer, and try again")


class NoDisplay(ArsipError):
    what = N_("there is no screen to open a window on ({detail})")
    safe = N_("the command line works without one")
    todo = N_("start it from a desktop")


_BY_ERRNO: dict[int, type[ArsipError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: ReadOnly,
    errno.ENOENT: FolderMissing,
    errno.ENOTDIR: FolderMissing,
    errno.ESTALE: FolderMissing,
    errno.EHOSTDOWN: FolderMissing,
    errno.EHOSTUNREACH: FolderMissing,
    errno.ENODEV: FolderMissing,
}
_WINDOWS_SHARING = {32, 33}
_WINDOWS_NETWORK = {53, 64, 67, 1231}


def from_os_error(error: OSError, path: Path | str, *, writing: bool) -> ArsipError:
    """The ArsipError for an OSError met while reading or writing `path`."""
    winerror = getattr(error, "winerror", None)
    about = {"path": path, "detail": error.strerror or error}
    if winerror in _WINDOWS_SHARING:
        return FileLocked(**about)
    if winerror in _WINDOWS_NETWORK:
        return FolderMissing(**about)
    if error.errno in (errno.EACCES, errno.EPERM):
        return (ReadOnly if writing else FileLocked)(**about)
    return _BY_ERRNO.get(error.errno or 0, StorageFailed)(**about)
