"""What a PDF has beside the text of its pages: what was filled in or typed over it, comments, files, printed page numbers."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dataclass import dataclass, field

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

_MOST = 5000  # annotations of a page that are looked at
_LONGEST = 200_000  # bytes of what one says
_SHOWN = 5
_LABEL = 40  # characters
_UNSEEN = 2 | 32  # flags of an annotation: hidden, not on the screen


@dataclass(slots=True)
class Aside:
    """`shown` are the words that stand on a page as form fields or were typed over it, `remarks` comments on it, `hidden`
    those of both that no reader is shown."""

    shown: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


def aside(document: Any, page: Any) -> Aside:
    """What a page of pypdfium2 has beside its text."""
    from pypdfium2 import raw

    found = Aside()
    forms = document.formenv.raw if document.formenv else None
    for at in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST)):
        one = raw.FPDFPage_GetAnnot(page.raw, at)
        if not one:
            continue
        try:
            _take(raw, forms, one, found)
        finally:
            raw.FPDFPage_CloseAnnot(one)
    return found


def _take(raw: Any, forms: Any, one: Any, found: Aside) -> None:
    kind = raw.FPDFAnnot_GetSubtype(one)
    if kind == raw.FPDF_ANNOT_WIDGET:
        said = _value(raw, forms, one)
    elif kind in (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP):
        return
    else:
        said = _told(lambda buffer, size: raw.FPDFAnnot_GetStringValue(one, b"Contents", buffer, size))
    if not said:
        return
    if raw.FPDFAnnot_GetFlags(one) & _UNSEEN:
        found.hidden.append(said)
    elif kind in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT):
        found.shown.append(said)
    else:
        found.remarks.append(said)


def _value(raw: Any, forms: Any, one: Any) -> str:
    """What a field of words holds; "" of a box to tick or a button."""
    if forms is None:
        return _told(lambda buffer, size: raw.FPDFAnnot_GetStringValue(one, b"V", buffer, size))
    words = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)
    if raw.FPDFAnnot_GetFormFieldType(forms, one) not in words:
        return ""
    return _told(lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(forms, one, buffer, size))


def _told(ask: Any) -> str:
    """A string of PDFium, which says first how many bytes it takes."""
    from ctypes import c_ushort

    size = min(ask(None, 0), _LONGEST)
    if size <= 2:
        return ""
    buffer = (c_ushort * (size // 2))()
    ask(buffer, size)
    text = bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
    return "\n".join(words for line in text.replace("\r", "\n").split("\n") if (words := " ".join(line.split())))


def numbered(document: Any) -> str:
    """A sentence on the numbers printed on the pages, "" where they are those of the file."""
    for at in range(len(document)):
        label = " ".join(document.get_page_label(at).split())
        if label and label != str(at + 1):
            return f"its pages are counted here from 1, as in the file: p. {at + 1} is printed “{label[:_LABEL]}”"
    return ""


def files(document: Any) -> Iterator[str]:
    """A sentence on the files that are attached."""
    count = document.count_attachments()
    if count > 0:
        names = [_name(document, at) for at in range(min(count, _SHOWN))]
        some = ", ".join(f"“{one}”" for one in names if one)
        more = f" and {count - _SHOWN} more" if count > _SHOWN else ""
        yield f"{count:,} attached file{'s' * (count > 1)} not read: {some}{more}"


def _name(document: Any, at: int) -> str:
    from pypdfium2 import PdfiumError

    try:
        return " ".join(str(document.get_attachment(at).get_name()).split())[: 2 * _LABEL]
    except PdfiumError:
        return "?"
