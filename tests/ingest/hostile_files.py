"""Files that are made to harm whoever opens them."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import probe_files as make
import pypdf
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

MIB = 1 << 20


def _action(kind: str, **about: str) -> DictionaryObject:
    said = {NameObject(f"/{name}"): TextStringObject(value) for name, value in about.items()}
    return DictionaryObject({NameObject("/S"): NameObject(f"/{kind}"), **said})


def armed_pdf(path: Path) -> Path:
    """A PDF that runs a script, then starts a program, and has two files in it."""
    writer = pypdf.PdfWriter(make.pdf(path))
    script = _action("JavaScript", JS="app.alert('x')")
    script[NameObject("/Next")] = _action("Launch", F="calc.exe")
    writer.root_object[NameObject("/OpenAction")] = script
    writer.add_attachment("tagihan.exe", b"MZ")
    pin = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/FileAttachment"),
            NameObject("/Rect"): ArrayObject([NumberObject(n) for n in (10, 10, 30, 30)]),
            NameObject("/FS"): DictionaryObject(
                {NameObject("/UF"): TextStringObject("\x1b[2Jpin\n.bat" + "x" * 500)}
            ),
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(pin)])
    writer.write(path)
    return path


def pdf_stream_bomb(path: Path, unpacked: int = 1000 * MIB) -> Path:
    """A PDF whose page is a stream of packed nothing, a gigabyte of it."""
    packer = zlib.compressobj(1)
    once = b"".join(packer.compress(b" " * MIB) for _ in range(unpacked // MIB)) + packer.flush()
    stream = StreamObject()
    stream._data = zlib.compress(once, 9)
    stream[NameObject("/Filter")] = ArrayObject([NameObject("/FlateDecode")] * 2)
    writer = pypdf.PdfWriter(make.pdf(path))
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    writer.write(path)
    return path


def pdf_picture_bomb(path: Path, side: int = 20_000) -> Path:
    """A PDF whose page shows a picture of side x side pixels of one colour."""
    packer = zlib.compressobj(1)
    rows = b"\0" * (side * 3)
    content = b"".join(packer.compress(rows) for _ in range(side)) + packer.flush()
    picture = StreamObject()
    picture._data = content
    picture.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(side),
            NameObject("/Height"): NumberObject(side),
            NameObject("/BitsPerComponent"): NumberObject(8),
            NameObject("/ColorSpace"): NameObject("/DeviceRGB"),
            NameObject("/Filter"): NameObject("/FlateDecode"),
        }
    )
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    names = DictionaryObject({NameObject("/P"): writer._add_object(picture)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): names})
    drawing = StreamObject()
    drawing._data = b"595 0 0 842 0 0 cm /P Do"
    page[NameObject("/Contents")] = writer._add_object(drawing)
    writer.write(path)
    return path


def endless_pdf(path: Path) -> Path:
    """A PDF whose page draws forms that draw forms: 10 to the 9th drawings."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    inner: StreamObject | None = None
    for _ in range(10):
        form = StreamObject()
        form.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Form"),
                NameObject("/BBox"): ArrayObject([NumberObject(n) for n in (0, 0, 595, 842)]),
            }
        )
        form._data = b"/F Do " * 10 if inner is not None else b"0 0 m 500 800 l S " * 50
        if inner is not None:
            below = DictionaryObject({NameObject("/F"): inner.indirect_reference})
            form[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): below})
        writer._add_object(form)
        inner = form
    assert inner is not None
    names = DictionaryObject({NameObject("/F"): inner.indirect_reference})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): names})
    drawing = StreamObject()
    drawing._data = b"/F Do"
    page[NameObject("/Contents")] = writer._add_object(drawing)
    writer.write(path)
    return path


def fine_png(path: Path, width: int, height: int) -> Path:
    """A grey page of that many pixels, written row by row."""
    packer = zlib.compressobj(1)
    row = b"\0" + b"\xff" * width
    content = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    with path.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for name, part in ((b"IHDR", head), (b"IDAT", content), (b"IEND", b"")):
            file.write(struct.pack(">I", len(part)) + name + part)
            file.write(struct.pack(">I", zlib.crc32(name + part)))
    return path


def office_bomb(path: Path, part: str, unpacked: int = 320 * MIB) -> Path:
    """A sound office file, one part of which unpacks to gigabytes."""
    makers = {".docx": make.word, ".xlsx": make.sheet, ".odt": make.opendocument}
    sound = io.BytesIO(makers[path.suffix](path).read_bytes())
    with (
        zipfile.ZipFile(sound) as old,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        with new.open(part, "w", force_zip64=True) as file:
            for _ in range(unpacked // MIB):
                file.write(b" " * MIB)
    return path


def plain_zip_bomb(path: Path, unpacked: int = 600 * MIB) -> Path:
    """A zip of nothing much, which nobody unpacks."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
        new.open("0.bin", "w", force_zip64=True) as file,
    ):
        for _ in range(unpacked // MIB):
            file.write(b"\0" * MIB)
    return path


def pdf_and_zip(path: Path) -> Path:
    """A PDF that is also a zip with a program in it."""
    content = make.pdf(path).read_bytes()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("setup.exe", b"MZ")
    path.write_bytes(content + archive.getvalue())
    return path


def jpeg_and_html(path: Path) -> Path:
    """A picture that a careless browser would take for a page with a script."""
    picture = io.BytesIO()
    make.scan().save(picture, "JPEG", comment=b"<html><script>alert(1)</script></html>")
    path.write_bytes(picture.getvalue() + b"<html><script>alert(2)</script></html>")
    return path


def macro_document(path: Path) -> Path:
    """A letter with macros and a sheet embedded in it."""
    with zipfile.ZipFile(make.word(path), "a") as package:
        package.writestr("word/vbaProject.bin", b"macros")
        package.writestr("word/embeddings/rincian.xlsx", b"PK")
    return path
