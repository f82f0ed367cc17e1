"""What in a Word document is no plain text: formulas, signs of a font, words in a drawing."""

from __future__ import annotations

from factcheck.read.formats.xml import Element, attribute, child, local

_PUBLIC, _PRIVATE = 0xE000, 0xF000  # from here on code points are private to a font; those of its own signs
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SIGNS = {  # of the font called Symbol, where they are not those of ASCII
    0x2D: "−", 0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x40: "≅", 0x60: "‾", 0x7E: "∼", 0xA0: "€", 0xA2: "′", 0xA3: "≤",
    0xA4: "⁄", 0xA5: "∞", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×",
    0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xD7: "⋅", 0xB8: "÷", 0xD6: "√", 0xE5: "∑", 0x6D: "μ",
}  # fmt: skip


def symbol(code: str, font: str) -> str:
    """The character of `w:sym`; "•" for one that only its font knows."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if font.lower() != "symbol" or not (number < 0x100 or _PRIVATE <= number < _PRIVATE + 0x100):
        return chr(number) if 32 <= number < _PUBLIC else "•"
    number %= 0x100
    if number in _SIGNS:
        return _SIGNS[number]
    if 0x41 <= number <= 0x5A:
        return _GREEK[number - 0x41]
    return chr(number) if 0x20 <= number < 0x40 or number in (0x5B, 0x5D, 0x7B, 0x7C, 0x7D) else "•"


def drawn_words(drawing: Element) -> list[str]:
    """Words that a drawing holds and no text box: those of shapes and WordArt."""
    found = [attribute(one, "string") or "" for one in drawing.iter() if local(one) == "textpath"]
    shapes = (one for one in drawing.iter() if local(one) == "t" and not _in_box(one, drawing))
    found += [" ".join(one.text or "" for one in shapes)]
    return [words for one in found if (words := " ".join(one.split()))]


def _in_box(one: Element, within: Element) -> bool:
    above = one.getparent()
    while above is not None and above is not within:
        if local(above) == "txbxContent":
            return True
        above = above.getparent()
    return False


def formula(holder: Element) -> str:
    """A formula on one line: `a/b`, `x^2`, `x_1`."""
    pieces = []
    for one in holder:
        match local(one):
            case "t":
                pieces.append(one.text or "")
            case "f":
                pieces.append(_joined("/", one, "num", "den"))
            case "sSup":
                pieces.append(_joined("^", one, "e", "sup"))
            case "sSub":
                pieces.append(_joined("_", one, "e", "sub"))
            case "rad":
                degree, root = (
                    formula(held) if (held := child(one, part)) is not None else "" for part in ("deg", "e")
                )
                pieces.append(f"{degree and f'^{degree}'}√({root})")
            case "m" | "eqArr":
                pieces.append("; ".join(" ".join(formula((cell,)) for cell in row) for row in one))
            case "rPr" | "ctrlPr":
                continue
            case _:
                pieces.append(formula(one))
    return "".join(pieces)


def _joined(sign: str, holder: Element, *parts: str) -> str:
    return sign.join(formula(part) for part in holder if local(part) in parts)
