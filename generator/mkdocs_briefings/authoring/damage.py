"""Signs that a text is damaged, partial, or not only the article; each with its place."""

import re
from collections.abc import Iterator

from mkdocs_briefings.authoring.page_phrases import Sort, page_phrases
from mkdocs_briefings.authoring.superscripts import CARET
from mkdocs_briefings.authoring.text_changes import list_places, sentence_at
from mkdocs_briefings.text.canonical import CanonicalText, words_of
from mkdocs_briefings.text.tokens import TokenSequence, tokens_of_text

_WRAPPED = 100  # characters: no longer lines come of hard wrapping
_ENOUGH_LINES = 8
_HEAD = 12  # paragraphs, or half of the text: where the head of a page can be
_LOGIN_WORDS = 8
_LOST = "\ufffd"

# What UTF-8 looks like when it is read as Latin-1 or Windows-1252. One accented letter and a sign
# may be honest (French: é, no-break space, »), so longer sequences must come twice in a row.
_CONT = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE = re.compile(
    "|".join(
        (
            "â€.?|â‚¬|â„¢|ï»¿|ï¿½",
            "(?<![A-ZÀ-Þ])Ã[\x80-\x9f¡-º¼-¿€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜™š›œžŸ]",
            "(?<![A-ZÀ-Þ])Â[\xa0-\xbf]",
            f"(?:[ÐÑØÙÎÏ×]{_CONT}){{2,}}",
            f"(?:[à-ï]{_CONT}{_CONT}){{2,}}",
        )
    )
)
_POWER = re.compile(
    r"(?<![^\W_])(?!10[⁰-⁹²³¹])([0-9][0-9.,]*|[^\W\d_]{4,})([⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    rf"|[0-9]+{CARET}[^\s,;]+"
)


def find_damage(text: str, read: CanonicalText) -> Iterator[str]:
    """Yield a warning for each sort of damage in a text, ``read`` as canonical text."""
    for pattern, says, do in (
        (re.compile(rf"\S*{_LOST}\S*"), "has lost a character", "save the article again as UTF-8"),
        (_MOJIBAKE, "is UTF-8 read as another encoding", "save the article again as UTF-8"),
        (_POWER, "may be a power or hold a note mark", "if it is a note mark, delete it"),
    ):
        found = list(pattern.finditer(text))
        if found:
            places = list_places(f"'{m[0]}' in {sentence_at(text, m.end())}" for m in found)
            yield f"{places}: {says}: {do}" if len(found) == 1 else f"{places}: each {says}: {do}"
    sequence = tokens_of_text(read)
    extra = "looks like page furniture: waive it, or delete it"
    for sort in ("furniture", "captcha"):
        yield from _find_phrases(sequence, sort, extra)
    partial = "is what a paywall says: get the whole article, or delete the line if this is it"
    yield from _find_phrases(sequence, "paywall", partial)
    yield from _find_login(read, sequence)
    if _looks_wrapped(read):
        yield "its lines end within sentences: if they are hard-wrapped, add it with --unwrap"


def find_phrases(sequence: TokenSequence, sort: Sort) -> Iterator[tuple[str, int]]:
    """Yield each phrase of a sort that is in a text, with its first position."""
    for phrase in page_phrases(sort):
        words = words_of(phrase)
        for span in sequence.find(words):
            yield " ".join(words), span.start


def _find_phrases(sequence: TokenSequence, sort: Sort, says: str) -> Iterator[str]:
    by_sentence: dict[int, str] = {}
    for phrase, position in find_phrases(sequence, sort):
        by_sentence.setdefault(sequence.sentence_at(position), phrase)
    for index, phrase in sorted(by_sentence.items()):
        yield f"'{phrase}' in {sequence.ids[index]} {says}"


def _find_login(read: CanonicalText, sequence: TokenSequence) -> Iterator[str]:
    short = {
        sentence.id
        for paragraph in read.paragraphs[: min(_HEAD, len(read.paragraphs) // 2)]
        if len(paragraph.sentences) == 1
        for sentence in paragraph.sentences
        if len(sentence.words) <= _LOGIN_WORDS
    }
    lines = {
        sequence.place(position).sentence: phrase
        for phrase, position in find_phrases(sequence, "login")
    }
    places = [f"'{phrase}' in {own}" for own, phrase in sorted(lines.items()) if own in short]
    if places:
        yield f"{list_places(places)}: the head of a page, not of the article: delete it"


def _looks_wrapped(text: CanonicalText) -> bool:
    lines = [paragraph.text for paragraph in text.paragraphs if "|" not in paragraph.text]
    cut = [line for line in lines if len(line) <= _WRAPPED and line[-1].isalnum()]
    return len(lines) >= _ENOUGH_LINES and len(cut) * 2 > len(lines)
