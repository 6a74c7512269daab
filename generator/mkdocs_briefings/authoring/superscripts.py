"""Raised and lowered characters of a web page as Unicode writes them: ``10<sup>2</sup>`` is 10².

An extractor reads elements only, and would make 102 of it. Note marks are told apart here, too:
they are the raised characters that link to a note.
"""

import re
from typing import Any

from mkdocs_briefings.authoring.note_marks import mark_note
from mkdocs_briefings.text.canonical import words_of

RAISED = str.maketrans(
    "0123456789+-−()=abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾⁼ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
)
LOWERED = str.maketrans("0123456789+-−()=aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎₌ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
CARET = "ˆ"
"""A letter for canonical text, so that 10 with a power is not read as 10."""

_ORDINAL = re.compile(r"st|nd|rd|th|er|re|ère|e|è|ème|eme|nde?|os?|as?|ers|es", re.IGNORECASE)
_LAST_WORD = re.compile(r"[\w.,]*\w$")
_INLINE = frozenset("a abbr b cite em font i small span strong u var".split())
_SIGNS = {"tm": "™", "sm": "℠"}
_NOTE_CLASS = re.compile(r"\b(reference|footnote(-?ref)?|noteref|note-?ref|fnref|cite-?ref)\b")


def write_scripts(tree: Any) -> None:
    """Replace each ``sup`` and ``sub`` of a page by text; note marks by what marks them as such."""
    for element in list(tree.iter("sup", "sub", "a")):
        if tree not in element.iterancestors():  # it was part of a note mark
            continue
        raised = element.text_content().strip()
        if _is_note(element):
            _replace(element, mark_note(raised))
        elif element.tag != "a" and raised:
            _replace(element, script(raised, _text_before(element), lowered=element.tag == "sub"))


def script(text: str, before: str, *, lowered: bool = False) -> str:
    """Raised or lowered text after the text ``before`` it, as plain characters."""
    after_digit = before[-1:].isdecimal()
    if text.casefold() in _SIGNS:
        return _SIGNS[text.casefold()]
    if text.isalpha() and (not after_digit or (not lowered and _ORDINAL.fullmatch(text))):
        return text
    if not any(char.isalnum() for char in text):
        return text
    written = text.translate(LOWERED if lowered else RAISED)
    complete = not any(a == b for a, b in zip(text, written, strict=True))
    if not after_digit:
        return written if complete else f" {text}"
    base = match[0] if (match := _LAST_WORD.search(before)) else ""
    apart = words_of(base + written)[:1] == words_of(base)[:1]
    return f"{CARET}{written}" if apart or not complete else written


def _is_note(element: Any) -> bool:
    text = element.text_content().strip()
    if not text:
        return False
    if element.get("role") == "doc-noteref" or "noteref" in element.get("epub:type", ""):
        return True
    if element.tag == "a":
        return bool(_NOTE_CLASS.search(element.get("class", "")) and _leads_to_note(element))
    if element.tag == "sub":
        return False
    links = [*element.iter("a"), *element.iterancestors("a")]
    whole = [link for link in links if link.text_content().strip("[]() \n") == text.strip("[]() ")]
    return bool(re.fullmatch(r"\[[^\[\]]+\]", text) or any(map(_leads_to_note, whole)))


def _leads_to_note(link: Any) -> bool:
    return "#" in link.get("href", "")


def _text_before(element: Any) -> str:
    """The text before an element, as far as it is joined to it."""
    inline = True
    while inline:
        earlier = element.getprevious()
        while earlier is not None:
            if text := earlier.text_content() + (earlier.tail or ""):
                return str(text)
            earlier = earlier.getprevious()
        element = element.getparent()
        if element is None or element.text:
            return str(element.text) if element is not None else ""
        inline = element.tag in _INLINE
    return ""


def _replace(element: Any, text: str) -> None:
    element.tail = text + (element.tail or "")
    for child in list(element):
        element.remove(child)
    element.text = None
    element.drop_tree()
