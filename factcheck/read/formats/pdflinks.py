"""Where the links of a PDF's page lead: rectangles over its words, each with a web address."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dataclass import dataclass

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

_MOST = 400  # links of a page
_LONGEST = 2000  # characters of an address


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points from the lower left, and the address it leads to."""

    x0: float
    y0: float
    x1: float
    y1: float
    target: str


def areas(raw: Any, page: Any) -> list[Area]:
    """The links of a page of pypdfium2 that lead to an address; those to other pages are left out."""
    from ctypes import byref, c_int

    found: list[Area] = []
    place, link, box = c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(_MOST):
        if not raw.FPDFLink_Enumerate(page.raw, byref(place), byref(link)):
            break
        target = _address(raw, page, link)
        if target and raw.FPDFLink_GetAnnotRect(link, byref(box)):
            xs, ys = sorted((box.left, box.right)), sorted((box.bottom, box.top))
            found.append(Area(xs[0], ys[0], xs[1], ys[1], target))
    return found


def _address(raw: Any, page: Any, link: Any) -> str:
    from ctypes import create_string_buffer

    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    size = raw.FPDFAction_GetURIPath(page.pdf.raw, action, None, 0)
    if not 1 < size <= _LONGEST:
        return ""
    made = create_string_buffer(size)
    raw.FPDFAction_GetURIPath(page.pdf.raw, action, made, size)
    said = made.value.decode("utf-8", "replace")
    return said if "://" in said[:12] else ""


def at(areas: Sequence[Area], x: float, y: float) -> str:
    """The address that a place on the page leads to; "" for none."""
    return next((one.target for one in areas if one.x0 <= x <= one.x1 and one.y0 <= y <= one.y1), "")
