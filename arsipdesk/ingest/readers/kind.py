"""Decides what kind a file is: by its content first, by its name where the content doesn't say."""

import mimetypes
import mmap
import stat
import zipfile
from pathlib import Path, PurePath

from arsipdesk.ingest.readers import DOCX, ODT, READERS, XLSX, Refused, heif

UNKNOWN = "application/octet-stream"
_HEAD = 65_536
_PDF_HEADER_WITHIN = 1024
_TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_BMP_HEADER_SIZES = (12, 16, 40, 52, 56, 64, 108, 124)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_STARTS = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
} | dict.fromkeys(_TIFF, "image/tiff")
_OFFICE_FOLDERS = {
    "word/": DOCX,
    "xl/": XLSX,
    "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_SUFFIXES = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".webp": "image/webp",
    ".bmp": "image/bmp",
    ".gif": "image/gif",
    ".heic": heif.MIME,
    ".heif": heif.MIME,
    ".docx": DOCX,
    ".xlsx": XLSX,
    ".odt": ODT,
}


def kind_of(path: Path, name: str) -> str:
    """The MIME type of the file at `path` that came under `name`.

    Raises OSError where it can't be opened, and Refused when it is empty, locked with a password,
    or claims by its name to be of a kind that ArsipDesk reads while its content is not.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise Refused("damaged", "not a regular file")
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        raise Refused("empty")
    if not head.strip(b"\0"):
        raise Refused("damaged", "nothing but zero bytes")
    named = _SUFFIXES.get(PurePath(name).suffix.lower(), "")
    found = _by_content(path, head, named)
    if found:
        return found
    if named == "application/pdf":
        return named
    if named in READERS:
        raise Refused("damaged", f"the content is not {named}")
    return mimetypes.guess_type(name)[0] or UNKNOWN


def _by_content(path: Path, head: bytes, named: str) -> str:
    """The MIME type that the content shows, or "" where it shows none."""
    for start, mime in _STARTS.items():
        if head.startswith(start):
            return mime
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    if heif.is_heif(head):
        return heif.MIME
    if head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in _BMP_HEADER_SIZES:
        return "image/bmp"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(path, named)
    if head.startswith(_OLE):
        return _in_ole(path, named)
    at = head.find(b"%PDF-", 0, _PDF_HEADER_WITHIN)
    if at >= 0 and (named == "application/pdf" or not head[:at].strip(b"\xef\xbb\xbf\0 \t\r\n")):
        return "application/pdf"
    return ""


def _in_zip(path: Path, named: str) -> str:
    """What kind of package a zip file is; damaged ones matter only where the name promises text."""
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            if "mimetype" in names and package.getinfo("mimetype").file_size < 200:
                mime = package.read("mimetype").decode("ascii", "replace").strip()
                if mime.startswith("application/") and mime.isprintable():
                    return mime
            if "[Content_Types].xml" in names:
                for folder, mime in _OFFICE_FOLDERS.items():
                    if any(name.startswith(folder) for name in names):
                        return mime
    except OSError:
        raise
    except Exception as error:  # zipfile raises much besides BadZipFile
        if named in READERS:
            raise Refused("damaged", f"{type(error).__name__}: {error}") from error
    return "application/zip"


def _in_ole(path: Path, named: str) -> str:
    """Old office files are kept unread; new ones are in this container only when encrypted."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content.find(_ENCRYPTED_OFFICE) >= 0:
            raise Refused("password")
    return {DOCX: "application/msword", XLSX: "application/vnd.ms-excel"}.get(named, "")
