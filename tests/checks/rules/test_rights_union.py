"""All seals ever committed show, together, no more of an article than a quotation may."""

from collections.abc import Iterable

from mkdocs_briefings.commitment.seal import Seal, commit
from mkdocs_briefings.text.canonical import canonical
from tests.support.findings import Finding, findings_against
from tests.support.sealed import analysis_of, card, fact, site

TEXT = "\n".join(" ".join(f"{a}x{n}" for a in "abcdefghijklmnopqrst") + "." for n in range(15))
"""Fifteen sentences of twenty words each, no two alike."""

FILES = site(
    {"ferries/alma": card("Alma", fact("ax0 bx0 cx0", derivation={"subject": "it is meant"}))},
    {"post": TEXT},
    {"post": {"was": ["old-post"]}},
)
TOTAL = 15 * 20 + 20 * 14


def opening(indexes: Iterable[int], text: str = "") -> Seal:
    """A seal of the article, or of another text, that opens these words."""
    whole = canonical(text) if text else analysis_of(FILES).library.texts["post"]
    return commit(whole).seal([*indexes])


def judge(*seals: Seal, of: str = "post", whole: bool = True) -> tuple[list[Finding], list[str]]:
    return findings_against("rights-union", FILES, FILES, {of: seals}, whole=whole)


TWO_OF_THREE = [n for n in range(300) if n % 3]  # 200 words, over a third; no long run


def test_one_quote_closed_and_another_opened() -> None:
    assert judge(opening(range(20, 24)), opening(range(30, 34))) == ([], [])


def test_a_third_in_one_commit_and_another_third_in_the_next() -> None:
    found, _ = judge(opening(TWO_OF_THREE[:120]), opening(TWO_OF_THREE[80:]))
    assert [(one.file, one.marks) for one in found] == [("seeds/post.seal", "")]
    assert f"of {TOTAL} words" in found[0].message
    assert judge(opening(TWO_OF_THREE[:120])) == ([], [])


def test_runs_that_two_commits_open_together() -> None:
    found, _ = judge(opening(range(100, 107)), opening(range(107, 114)))
    assert ["14 " in one.message for one in found] == [True]


def test_what_a_source_opened_under_a_former_id_counts() -> None:
    found, _ = judge(opening(range(100, 114)), of="old-post")
    assert len(found) == 1
    assert judge(opening(range(100, 114)), of="another") == ([], [])


def test_where_the_root_changed_a_word_counts_as_often_as_one_seal_opens_it() -> None:
    other = f"One more.\n{TEXT}"
    both = opening(TWO_OF_THREE[:120]), opening([n + 2 for n in TWO_OF_THREE[:120]], other)
    assert judge(*both) == ([], [])
    others = opening(TWO_OF_THREE[:120]), opening([n + 2 for n in TWO_OF_THREE[80:]], other)
    found, _ = judge(*others)
    assert len(found) == 1


def test_in_a_shallow_clone_earlier_seals_are_not_known() -> None:
    found, reasons = judge(whole=False)
    assert found == []
    assert "shallow" in reasons[0]


def test_an_article_in_the_public_domain_may_be_opened_bit_by_bit() -> None:
    free = site(
        {"ferries/alma": card("Alma", fact("ax0 bx0 cx0", derivation={"subject": "it is meant"}))},
        {"post": TEXT},
        {"post": {"public_domain": "true"}},
    )
    seals = {"post": (opening(TWO_OF_THREE),)}
    assert findings_against("rights-union", free, free, seals) == (
        [],
        ["the article is in the public domain"],
    )
