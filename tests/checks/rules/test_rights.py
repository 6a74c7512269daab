"""The seal shows no more of an article than a quotation may."""

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, in_public, site

SEAL = "seeds/post.seal"
ALPHABET = "ape bee cat dog eel fox gnu hen ibex jay koi lark mole newt owl pig quail ram".split()
SENTENCE = " ".join(ALPHABET)


def quoting(*quotes: str, text: str = SENTENCE) -> Files:
    """Facts of one article, whose subject need not be named there."""
    facts = [fact(quote, derivation={"subject": "the page is about it"}) for quote in quotes]
    return in_public(site({"ferries/alma": card("Alma", *facts)}, {"post": text}))


def words(start: int, end: int) -> str:
    return " ".join(ALPHABET[start:end])


def test_a_few_short_quotes() -> None:
    assert passes("rights", quoting(words(0, 4), words(6, 10)))


def test_twelve_words_in_a_row_and_no_more() -> None:
    assert passes("rights", quoting(words(0, 12)))
    (found,) = findings("rights", quoting(words(0, 7), words(7, 13)))
    assert (found.file, found.marks) == (SEAL, "")
    assert "13 " in found.message
    assert "'ape bee cat dog ...'" in found.message


def test_three_quotes_that_follow_one_another() -> None:
    (found,) = findings("rights", quoting(words(0, 5), words(5, 10), words(10, 15)))
    assert "15 " in found.message


def test_two_characters_of_a_script_without_spaces_are_a_word() -> None:
    text = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
    assert passes("rights", quoting(text[:12], text[12:24], text=text))
    (found,) = findings("rights", quoting(text[:12], text[12:25], text=text))
    assert "25 characters in a row are opened, expected at most 24" in found.message


# The rest of an article is 280 words, so a third of all is about 95 of them.
MANY = "\n".join(f"n{n}a n{n}b n{n}c n{n}d n{n}e." for n in range(60))


def third(quotes: int) -> Files:
    return quoting(*(f"n{n}a n{n}b n{n}c n{n}d n{n}e" for n in range(quotes)), text=MANY)


def test_at_most_a_third_of_the_article() -> None:
    total = 60 * 5 + 20 * 14
    assert passes("rights", third(total // 3 // 5))
    (found,) = findings("rights", third(total // 3 // 5 + 1))
    assert (found.file, found.marks) == (SEAL, "")
    assert f"{(total // 3 // 5 + 1) * 5} of {total} words" in found.message


@pytest.mark.parametrize("free", ["Alma", "40 kilometres", "4 July 2030"])
def test_names_figures_and_dates_do_not_count(free: str) -> None:
    text = "\n".join(f"{free} x{n}a x{n}b." for n in range(60))
    quotes = [f"{free} x{n}a x{n}b" for n in range(52)]
    opened, total = 52 * len(quotes[0].split()), 60 * len(quotes[0].split()) + 20 * 14
    assert opened * 3 > total
    assert passes("rights", quoting(*quotes, text=text))


def test_a_card_that_is_not_valid_may_give_a_name_that_is_free() -> None:
    files = quoting(words(0, 5))
    broken = files | {"briefings/ferries/brise.yml": "name: Brise\n"}
    assert "not valid" in skips("rights", broken)[0]
