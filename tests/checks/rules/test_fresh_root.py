"""A root that a change brings is proven by nobody who has not seen the article."""

from mkdocs_briefings.checks.rules.fresh_root import find_fresh_roots
from tests.support.findings import Finding, findings_against
from tests.support.sealed import Files, analysis_of, card, fact, in_public, site

RECORD, SEAL, TEXT = "seeds/post.yml", "seeds/post.seal", "seeds/.text/post.txt"


def harbour(text: str = "The Alma came.", source: str = "post", **record: object) -> Files:
    """A site whose one fact rests on this article."""
    cards = {"ferries/alma": card("Alma", fact("The Alma came", source))}
    return site(cards, {source: text}, {source: record} if record else None)


def fresh(before: Files, now: Files) -> list[Finding]:
    found, _ = findings_against("fresh-root", before, now)
    return found


def test_a_root_that_was_there_before() -> None:
    assert fresh(in_public(harbour()), in_public(harbour())) == []


def test_a_root_made_in_this_change() -> None:
    for before in ({}, in_public(harbour("The Alma came late."))):
        now = in_public(harbour())
        (found,) = fresh(in_public(harbour(source="letter")) | before, now)
        assert (found.file, found.severity) == (RECORD, "warning")
        assert f"root: {found.marks}" in now[RECORD]
        assert found.message.endswith("is not proven (1 fact)")
        assert "'briefings check --text FILE post'" in found.hint


def test_where_the_article_is_its_root_is_re_run() -> None:
    before, now = harbour("The Alma came late."), harbour()
    assert fresh(before, now) == []
    (found,) = fresh(before, now | {TEXT: before[TEXT]})
    assert found.file == RECORD


def test_a_renamed_source_keeps_its_root() -> None:
    renamed = in_public(harbour(source="letter", was=["post"]))
    assert fresh(in_public(harbour()), renamed) == []


def test_the_root_of_another_source_is_not_its_own() -> None:
    """Neither a second record of it nor a ``was`` makes it what was read under this name."""
    before = in_public(harbour() | harbour("The Alma came late.", "letter"))
    swapped = in_public(harbour("The Alma came late.", "post", was=["letter"]))
    assert find_fresh_roots(analysis_of(before), analysis_of(swapped)) == {"post"}


def test_what_no_fact_cites_is_not_judged() -> None:
    unread = in_public(harbour(source="letter"))
    spare = {path: text for path, text in unread.items() if path.startswith("seeds/")}
    found, reasons = findings_against(
        "fresh-root", in_public(harbour()), in_public(harbour()) | spare
    )
    assert found == []
    assert reasons == ["no fact cites the source"]
