"""What stands near a quote: the sentence it is in, the one before, two either way."""

import pytest

from mkdocs_briefings.evidence.article import Article, Match
from mkdocs_briefings.text.canonical import canonical, words_of
from mkdocs_briefings.text.edtf import parse_edtf
from mkdocs_briefings.text.tokens import Span, tokens_of_text
from tests.support.readers import reader
from tests.support.sealed import analysis_of, card, fact, site

CARDS = {
    "ferries/alma": card("Alma", fact("x"), aliases=["the old lady of Anna"]),
    "ferries/brise": card("Brise", fact("x"), aliases=["Alma Pride"]),
    "operators/solvik": card("Solvik Lines", fact("x"), aliases=["Alma Pride"]),
    "people/ida-berg": card("Ida Berg", fact("x")),
    "people/tor-lund": card("Tor Lund", fact("x")),
}
NAMES = analysis_of(site(CARDS, {}, {"post": {}})).names
PUBLISHED = parse_edtf("2031-04-04")  # a Friday


def article(text: str) -> Article:
    sequence = tokens_of_text(canonical(text))
    return Article(sequence, NAMES.find("post", sequence), reader())


def quoted(one: Article, words: str = "so it was") -> Span:
    (span,) = one.sequence.find(words_of(words))
    return span


def shown(one: Article, match: Match) -> str:
    """The words of a sight; in brackets where they only stand in the way."""
    words = " … ".join(
        " ".join(filter(None, one.sequence.tokens[span.start : span.end])) for span in match.words
    )
    return words if match.shown else f"({words})"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("So it was, the Alma sank.", "alma"),
        ("The Alma sank. So it was.", "alma"),
        ("The Alma sank.\nSo it was.", "alma"),
        ("The Alma sank.\n* * *\nSo it was.", "alma"),
        ("The Alma sank. Solvik Lines knew. So it was.", "()"),
        ("The Alma sank. So it was at Solvik Lines.", "alma"),
        ("The Alma sank. So it was with the Brise.", "(brise)"),
        ("So it was with the Brise and the Alma.", "alma"),
        ("So it was. The Alma sank.", "()"),
        ("The Alma met the Alma. So it was.", "alma"),
        ("The old lady of Anna, the Alma, sank. So it was.", "alma"),
        ("Nobody sank. So it was.", "()"),
    ],
)
def test_a_name_in_the_sentence_or_the_one_before(text: str, found: str) -> None:
    one = article(text)
    assert shown(one, one.find_name("ferries/alma", quoted(one))) == found


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("So it was on 7 March 2031.", "2031-03-07", "7 march 2031"),
        ("So it was on 7 March 2031.", "2031-03-08", "(7 march 2031)"),
        ("So it was on 7 March 2031.", "2031-03", "7 march 2031"),
        ("So it was on 7 March 2031.", "2031-04", "(7 march 2031)"),
        ("So it was in March 2031.", "2031-03-07", "(march 2031)"),
        ("On 7 March 2031 it sank. So it was.", "2031-03-07", "7 march 2031"),
        ("On 7 March 2031 it sank.\nSo it was.", "2031-03-07", "7 march 2031"),
        ("On 7 March 2031 it sank. So it was on Friday.", "2031-03-07", "(friday)"),
        ("On 7 March 2031 it sank. It rained. So it was.", "2031-03-07", "()"),
        ("So it was. On 7 March 2031 it sank.", "2031-03-07", "()"),
        ("So it was on Friday.", "2031-04-04", "friday"),
        ("So it was on Thursday.", "2031-04-03", "thursday"),
        ("So it was on Saturday.", "2031-03-29", "saturday"),
        ("So it was this week.", "2031-04-02~", "this week"),
        ("So it was last November.", "2030-11", "last november"),
        ("So it was in January.", "2031-01", "in january"),
        ("So it was in December.", "2030-12", "in december"),
        ("So it was two years ago.", "2029", "two years ago"),
        ("From 4 July to 6 July. So it was.", "2031-07-04/2031-07-06", "4 july to 6 july"),
        ("So it was.", "2031-04-04", "()"),
    ],
)
def test_a_date_in_the_sentence_or_the_one_before(text: str, date: str, found: str) -> None:
    one = article(text)
    assert shown(one, one.find_date(parse_edtf(date), quoted(one), PUBLISHED)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("So it was, said Ida Berg.", "ida berg"),
        ("Ida Berg came. It rained. So it was.", "ida berg"),
        ("Ida Berg came.\nIt rained.\nSo it was.", "ida berg"),
        ("Ida Berg came. It rained. It snowed. So it was.", "()"),
        ("So it was. It rained. Ida Berg came.", "ida berg"),
        ("So it was. It rained. It snowed. Ida Berg came.", "()"),
        ("So it was, said Tor Lund. Ida Berg came.", "ida berg"),
        ("Ida Berg came. It rained. It snowed. So it was, said Berg.", "berg … ida berg"),
    ],
)
def test_a_speaker_within_two_sentences(text: str, found: str) -> None:
    one = article(text)
    assert shown(one, one.find_speaker("people/ida-berg", quoted(one))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A deck hand came. So it was.", "deck … hand"),
        ("The hand of a man on deck. So it was.", "deck … hand"),
        ("A deck hand came. It rained. It snowed. So it was.", "()"),
        ("A deck was there. So it was.", "()"),
        ("So it was. It rained. A deck hand came. It snowed. A deck hand left.", "deck … hand"),
    ],
)
def test_words_for_somebody_unnamed(text: str, found: str) -> None:
    one = article(text)
    assert shown(one, one.find_words_near(("deck", "hand"), quoted(one))) == found


def test_the_nearest_name_is_taken() -> None:
    one = article("Ida Berg came. Ida Berg left. So it was. Ida Berg slept.")
    (span,) = one.find_speaker("people/ida-berg", quoted(one)).words
    assert str(one.sequence.place(span.start).sentence) == "1.2"
    one = article("Ida Berg came. It rained. So it was. Ida Berg slept.")
    (span,) = one.find_speaker("people/ida-berg", quoted(one)).words
    assert str(one.sequence.place(span.start).sentence) == "1.4"


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("They were praised by Solvik Lines too.", "praised by Solvik", "praised by solvik lines"),
        ("It was the Alma Pride again.", "was the alma", "was the alma pride"),
        ("It sank on 7 March 2031 at noon.", "sank on 7", "sank on 7 march 2031"),
        ("It sank in March at noon.", "March at noon", "in march at noon"),
        ("It sank at noon.", "sank at noon", "sank at noon"),
        ("Ida Berg came. Then Berg sank.", "then berg sank", "ida berg then berg sank"),
    ],
)
def test_a_name_or_date_that_a_quote_cuts_is_taken_in_whole(
    text: str, words: str, whole: str
) -> None:
    one = article(text)
    span = quoted(one, words)
    taken = sorted(one.complete(range(span.start, span.end), PUBLISHED))
    assert [one.sequence.tokens[position] for position in taken] == whole.split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It rained. The Alma of Gov. Oak sank, so it was. It snowed.", "alma gov oak"),
        ("So it was at pier No. 5 of the Alma. It snowed.", "no 5 alma"),
    ],
)
def test_sentences_that_an_abbreviation_joins(text: str, words: str) -> None:
    one = article(text)
    own = one.sentences_of(quoted(one))
    span = one.words_of_sentences(own)
    assert set(words.split()) <= set(one.sequence.tokens[span.start : span.end])
    assert not {"rained", "snowed"} & set(one.sequence.tokens[span.start : span.end])
    assert shown(one, one.find_name("ferries/alma", quoted(one))) == "alma"
    assert len(one.joints_in(own)) == 1
