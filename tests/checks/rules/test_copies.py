"""Sources that share long runs of words say which of them derives from which."""

from typing import Any

import pytest

from tests.support.findings import findings, passes, receipt_of, skips
from tests.support.sealed import Files, Keys, card, check, fact, in_public, site

NEWS = """\
The harbour board met in the old customs house on Monday and voted to buy nine lamps for the
northern mole, three of them green, after a long talk about moths.
"""
OWN = {
    "post": "Nobody on the far shore had asked for a light, and the pilot stayed at home.",
    "letter": "We hear that there will be light at last, though the fish would rather sleep.",
    "echo": "Lamps are coming, our reader writes, and with them more visitors than tea.",
}
DAYS = {"post": "2031-04-02", "letter": "2031-04-03", "echo": "2031-04-04"}


def papers(records: dict[str, Keys] | None = None, /, **texts: str) -> Files:
    """Sources with these texts after words of their own, each a day younger."""
    texts = {name: f"{OWN[name]}\n{text}" for name, text in texts.items()}
    cards = {
        "ferries/alma": card("Alma", *(fact("the old cranes", name) for name in texts)),
    }
    dated = {name: {"published": DAYS[name]} | (records or {}).get(name, {}) for name in texts}
    return site(cards, texts, dated)


def test_texts_of_their_own() -> None:
    files = papers(post=NEWS, letter="Nine lamps were bought, says the harbour board.")
    assert passes("copies", files)
    assert receipt_of("copies", files).checked == 2


def test_a_sentence_that_two_papers_have() -> None:
    (found,) = findings("copies", papers(post=NEWS, letter=f"A stranger writes. {NEWS}"))
    assert (found.file, found.severity) == ("seeds/letter.yml", "warning")
    assert found.message == "shares 1 run of words with 'post', the longest of 32 words, in 2.2"
    assert "derived_from: [post]" in found.hint


def test_in_chinese_two_characters_are_a_word() -> None:
    said = "港务会星期一在旧海关楼里开会，谈了很久飞蛾，然后决定给北堤买九盏灯，"
    more = "其中三盏是绿色的，明年春天以前装好。"
    (found,) = findings("copies", papers(post=said + more, letter=f"读者来信。{said}{more}"))
    assert "the longest of 24 words, in 2.2" in found.message
    assert passes("copies", papers(post=said, letter=f"读者来信。{said}"))


@pytest.mark.parametrize(
    "records",
    [
        {"letter": {"derived_from": ["post"]}},
        {"post": {"derived_from": ["letter"]}},
        {name: {"derived_from": [{"publisher": "Coast Radio"}]} for name in ("post", "letter")},
    ],
    ids=["a copy", "dated the wrong way round", "two copies"],
)
def test_one_that_says_so(records: dict[str, Keys]) -> None:
    assert passes("copies", papers(records, post=NEWS, letter=NEWS))


def test_one_article_of_two_records_is_a_matter_of_its_root() -> None:
    cards = {
        "ferries/alma": card("Alma", *(fact("the old cranes", name) for name in ("post", "echo")))
    }
    files = site(cards, {"post": NEWS, "echo": NEWS})
    assert passes("copies", files)
    assert len(findings("root", files)) == 1


def test_through_a_third() -> None:
    chain: dict[str, Keys] = {
        "letter": {"derived_from": ["post"]},
        "echo": {"derived_from": ["letter"]},
    }
    assert passes("copies", papers(chain, post=NEWS, letter=NEWS, echo=NEWS))
    both: dict[str, Keys] = {name: {"derived_from": ["post"]} for name in ("letter", "echo")}
    assert passes("copies", papers(both, post=NEWS, letter=NEWS, echo=NEWS))


def test_another_origin_is_none() -> None:
    radio: dict[str, Any] = {"derived_from": [{"publisher": "Coast Radio"}]}
    files = papers({"letter": radio}, post=NEWS, letter=NEWS)
    (found,) = (problem for problem in check(files).problems if problem.rule == "copies")
    line = files["seeds/letter.yml"].splitlines()[(found.place.line or 0) - 1]
    assert line.startswith("derived_from:")


def test_the_younger_one_is_told_whatever_it_is_called() -> None:
    younger = {"post": {"published": "2031-05-01"}}
    (found,) = findings("copies", papers(younger, post=NEWS, letter=NEWS))
    assert (found.file, "'letter'" in found.message) == ("seeds/post.yml", True)


SPEECH = "“Moths are our guests, and whoever buys a lamp should ask them first, or at least the \
bats, who eat them and pay no rent for it,” said"


def test_one_speech_in_two_papers_is_no_copy() -> None:
    assert passes(
        "copies", papers(post=f"{SPEECH} Ada Oak.", letter=f"{SPEECH} the harbour master.")
    )


def test_unless_one_of_them_has_it_as_its_own_words() -> None:
    bare = SPEECH.replace("“", "").replace("”", "")
    assert len(findings("copies", papers(post=SPEECH, letter=bare))) == 1


def test_furniture_is_nobodys() -> None:
    waived = {"letter": {"waived": {"2.1": "furniture"}}}
    assert len(findings("copies", papers(post=NEWS, letter=NEWS))) == 1
    assert passes("copies", papers(waived, post=NEWS, letter=NEWS))


HALVES = (
    "the harbour board met in the old customs house on Monday",
    "voted at last to buy nine lamps for the northern mole",
    "three of them green after a long talk about the moths",
    "which nobody on either side of the water had ever counted",
)


def halves(number: int) -> Files:
    """Two papers of some 330 words that share so many half sentences of 11 words."""
    one = " ".join(f"So {half} then." for half in HALVES[:number])
    other = " ".join(f"Now {half} indeed." for half in HALVES[:number])
    return papers(post=one, letter=other)


def test_half_sentences_that_make_a_tenth_of_the_shorter_text() -> None:
    (found,) = findings("copies", halves(4))
    assert found.message == "shares 4 runs of words with 'post', the longest of 11 words, in 2.1"
    assert passes("copies", halves(2))


def test_one_half_sentence_is_no_copy_however_short_the_text() -> None:
    files = papers(post=HALVES[0], letter=HALVES[0])
    short = {f"seeds/.text/{name}.txt": HALVES[0] for name in ("post", "letter")}
    assert findings("copies", files | short) == []


def test_without_the_texts_nothing_is_compared() -> None:
    files = in_public(papers(post=NEWS, letter=NEWS))
    assert findings("copies", files) == []
    assert skips("copies", files) == ["the text is not here"]
    assert receipt_of("copies", files).checked == 0
