"""Sealing: a seal opens what facts need, and no text that is too thin is sealed."""

import pytest

from mkdocs_briefings.authoring.sealing import Sealed, seal_source
from mkdocs_briefings.commitment.seal import Seal, tokens_of_seal
from mkdocs_briefings.commitment.seal_file import format_seal, parse_seal
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.text.canonical import canonical, words_of
from tests.support.articles import ARTICLES, HARBOUR_POST, SITE, checked, held, sealed

FILES = sealed(SITE, ARTICLES)
ALL = {**FILES, **held(ARTICLES)}
QUOTES = """\
The Alma of Solvik Lines sails on. She is in service since March, and sails at least 40 kilometres
on one charge. She is not the diesel ferry Brise. It is older than the bridge itself.
"""


def seal_with(article: str) -> Sealed:
    """The seal of an article that stands in for the Harbour Post's."""
    analysis = checked({**ALL, "seeds/.text/harbour-post.txt": article}).analysis
    assert analysis
    return seal_source(analysis, "harbour-post", analysis.library.texts["harbour-post"])


def shown(seal: Seal) -> str:
    """What a seal opens, ``..`` for what it closes between."""
    sequence = tokens_of_seal(seal)
    return " ".join(form or ".." for form in sequence.tokens).replace(".. " * 2, "")


def opened_by(source_id: str) -> str:
    words = shown(parse_seal(FILES[f"seeds/{source_id}.seal"])).split("..")
    return " .. ".join(filter(None, map(str.strip, words)))


def test_a_seal_opens_quotes_and_the_names_and_dates_that_facts_need() -> None:
    assert opened_by("tide-letter") == (
        "alma outlasts the older brise .. deck hand .. solvik lines said "
        "according to coast radio twelve more are to follow .. 2035"
    )


def test_every_quote_is_opened_and_little_else() -> None:
    for source_id, article in ARTICLES.items():
        text = canonical(article)
        sequence = tokens_of_seal(parse_seal(FILES[f"seeds/{source_id}.seal"]))
        known = sum(form is not None for form in sequence.tokens)
        assert 0 < known < len(text.words) / 5
    sequence = tokens_of_seal(parse_seal(FILES["seeds/kuai-bao.seal"]))
    assert sequence.find(words_of("载车超过120辆"))
    assert not sequence.find(words_of("冷却使用海水"))


def test_what_it_says_of_itself() -> None:
    made = seal_with(HARBOUR_POST)
    assert made.root == made.seal.root(made.words)
    assert made.words == 307
    assert made.missing == ()
    assert format_seal(made.seal) == FILES["seeds/harbour-post.seal"]


def test_typography_changes_nothing() -> None:
    curly = HARBOUR_POST.replace("“", '"').replace("”", '"').replace(" charge", "\xa0charge")
    assert seal_with(curly.replace("ferry", "fer\xadry")) == seal_with(HARBOUR_POST)


def test_a_quote_of_another_digit_is_missing() -> None:
    made = seal_with(HARBOUR_POST.replace("40 kilometres", "41 kilometres"))
    assert made.missing == ("at least 40 kilometres on one charge",)
    assert not tokens_of_seal(made.seal).find(["41"])


def seal_with_no_facts() -> Seal:
    without = {path: text for path, text in ALL.items() if not path.endswith("ferries/alma.yml")}
    analysis = checked(without).analysis
    assert analysis
    return seal_source(analysis, "harbour-post", analysis.library.texts["harbour-post"]).seal


def test_removing_a_fact_closes_its_words() -> None:
    assert tokens_of_seal(seal_with(HARBOUR_POST).seal).find(["at", "least", "40"])
    assert not tokens_of_seal(seal_with_no_facts()).find(["at", "least", "40"])


@pytest.mark.parametrize(
    ("article", "why"),
    [
        ("", "the text has no words"),
        ("* * *", "the text has no words"),
        (QUOTES, "of the text's 36 words would stay closed, expected at least 40"),
        (f"{QUOTES}{'rain ' * 8}", "words would stay closed, expected at least 40"),
    ],
)
def test_a_text_of_few_closed_words_is_refused(article: str, why: str) -> None:
    with pytest.raises(BriefingsError, match=why):
        seal_with(article)


def seal_pasted(quotes: int, rain: int, record: str = "") -> Sealed:
    """The seal of a text pasted together from quotes, and so many words besides."""
    facts = "".join(
        f"  - id: q{n}\n    statement: It is so.\n    added: 2031-05-01\n    evidence:\n"
        f"      - source: harbour-post\n        quote: {' '.join(quote)}\n"
        for n, quote in enumerate(PASTED[:quotes])
    )
    pasted = "\n".join(f"Brise, {' '.join(quote)}." for quote in PASTED[:quotes])
    analysis = checked({
        **ALL,
        "briefings/ferries/brise.yml": f"{SITE['briefings/ferries/brise.yml']}{facts}",
        "seeds/harbour-post.yml": ALL["seeds/harbour-post.yml"] + record,
        "seeds/.text/harbour-post.txt": f"Brise it is.\n{pasted}\n{'rain ' * rain}",
    }).analysis  # fmt: skip
    assert analysis
    return seal_source(analysis, "harbour-post", analysis.library.texts["harbour-post"])


@pytest.mark.parametrize(
    ("quotes", "rain", "said"),
    [
        (20, 110, "words would stay closed, expected half"),
        (5, 60, "words would stay closed, expected two thirds"),
    ],
)
def test_a_text_pasted_together_from_its_quotes_is_refused(
    quotes: int, rain: int, said: str
) -> None:
    """It has more than 40 closed words, but they are too small a part of it."""
    with pytest.raises(BriefingsError, match=said):
        seal_pasted(quotes, rain)
    assert seal_pasted(quotes, 900).words > 900


def test_a_short_article_is_sealed_if_two_thirds_stay_closed() -> None:
    assert seal_pasted(2, 60).words < 90


def test_an_article_in_the_public_domain_may_be_opened_whole() -> None:
    assert seal_pasted(5, 0, "public_domain: true\n").words < 60


PASTED = [[f"a{n}b{word}" for word in range(10)] for n in range(20)]
