"""Coverage: each figure, date and name of an article is cited, waived or open."""

import json
from pathlib import Path

import pytest

from mkdocs_briefings.analysis.coverage import Coverage, cover
from tests.conftest import Project
from tests.support.articles import ARTICLES, SITE, checked, held, sealed
from tests.support.command import Command, command_in

WAIVED = """\
waived: {2.1: furniture, 9.2: rhetoric}
open: {6.1: nobody says how long it took before}
"""
RECORD = "seeds/harbour-post.yml"
FILES = sealed({**SITE, RECORD: SITE[RECORD] + WAIVED}, ARTICLES)
ALL = {**FILES, **held(ARTICLES)}


def coverage(source_id: str, files: dict[str, str] | None = None) -> Coverage:
    analysis = checked(files or ALL).analysis
    assert analysis
    return cover(analysis, source_id)


def lines(found: Coverage, *sentences: str) -> list[str]:
    return [
        f"{item.sentence} {item.sort} {item.words}: {item.state}"
        for item in found.items
        if item.sentence in sentences
    ]


def test_an_item_is_cited_by_a_fact_whose_quote_lies_in_its_sentence() -> None:
    found = coverage("harbour-post")
    assert lines(found, "3.2", "4.1", "6.1") == [
        "3.2 name alma: cited",
        "3.2 name solvik lines: cited",
        "3.2 date since march: cited",
        "3.2 date tuesday: open",
        "4.1 figure 40 kilometres: cited",
        "4.1 name ida berg: cited",
        "4.1 name solvik lines: cited",
        "6.1 figure 20: open",
    ]


def test_what_no_fact_quotes_is_open() -> None:
    assert lines(coverage("tide-letter"), "5.1", "6.2", "9.1") == [
        "5.1 figure 86 tonnes: open",
        "6.2 date tuesday: open",
        "9.1 date in january: open",
        "9.1 figure six: open",
    ]


def test_a_waiver_counts_only_where_no_fact_cites() -> None:
    found = coverage("harbour-post")
    assert lines(found, "2.1", "9.2") == [
        "2.1 date april 2 , 2031: waived",
        "9.2 figure two: waived",
        "9.2 figure twice: waived",
    ]
    assert found.reasons() == {"furniture": 1, "rhetoric": 2}
    cited = {**ALL, RECORD: ALL[RECORD].replace("9.2: rhetoric", "3.2: rhetoric")}
    assert "3.2 name alma: cited" in lines(coverage("harbour-post", cited), "3.2")
    assert "3.2 date tuesday: waived" in lines(coverage("harbour-post", cited), "3.2")


def test_the_counts_add_up() -> None:
    for source_id in ARTICLES:
        found = coverage(source_id)
        total = found.count("cited") + found.count("waived") + found.count("open")
        assert total == len(found.items) > 10
        assert found.count("cited") > 0
        assert found.count("waived") == sum(found.reasons().values())


def test_a_chinese_article_is_covered_too() -> None:
    found = coverage("kuai-bao")
    assert lines(found, "4.1") == [
        "4.1 name 工 程 师 伊 达: cited",
        "4.1 name 这 艘 船: cited",
        "4.1 figure 40 公 里: open",
        "4.1 figure 120 辆: cited",
    ]
    assert "2.1 date 2031 年 4 月 16 日: open" in lines(found, "2.1")


def test_an_event_a_scope_and_a_statement_cite() -> None:
    files = dict(ALL)
    card = "briefings/operators/solvik.yml"
    files[card] = files[card].replace(
        "statement: Solvik Lines is older than the bridge.",
        "statement: Solvik Lines is older than the bridge, after 20 minutes.",
    )
    assert lines(coverage("harbour-post", files), "7.1") == ["7.1 name the company: cited",
                                                             "7.1 name berg: cited"]  # fmt: skip
    quoted = files[card].replace("older than the bridge itself", "Charging takes 20 minutes")
    assert lines(coverage("harbour-post", {**files, card: quoted}), "6.1") == [
        "6.1 figure 20: cited"
    ]


def test_reasons_are_counted_by_sort() -> None:
    record = ALL[RECORD].replace("9.2: rhetoric", "9.2: repeats ferries/alma#range")
    repeating = {**ALL, RECORD: record}
    assert coverage("harbour-post", repeating).reasons() == {"furniture": 1, "repeats": 2}


def test_open_items_have_the_explanation_of_their_sentence() -> None:
    found = coverage("harbour-post")
    assert [item.reason for item in found.items if item.sentence == "6.1"] == [
        "nobody says how long it took before"
    ]
    assert found.unexplained == found.count("open") - 1 > 0


def test_a_cited_item_has_no_reason() -> None:
    cited = {**ALL, RECORD: ALL[RECORD].replace("9.2: rhetoric", "3.2: rhetoric")}
    found = coverage("harbour-post", cited)
    assert {item.reason for item in found.items if item.state == "cited"} == {""}


@pytest.fixture
def briefings(project: Project, monkeypatch: pytest.MonkeyPatch) -> Command:
    return command_in(project(ALL), monkeypatch)


def test_the_command_lists_open_items_under_their_sentences(briefings: Command) -> None:
    result = briefings("coverage", "harbour-post")
    assert result.exit_code == 0
    found = coverage("harbour-post")
    head, *rest = result.stdout.splitlines()
    assert head == (
        f"harbour-post: {len(found.items)} items, {found.count('cited')} cited, "
        f"3 waived (furniture 1, rhetoric 2), {found.count('open')} open "
        f"({found.count('open') - 1} not explained), 0 not read"
    )
    place = rest.index("  6.1 Charging takes 20 minutes at the pier, where a tower lowers its plug"
                       " without a human hand.")  # fmt: skip
    assert rest[place + 1 : place + 3] == [
        "      open: 20",
        "      why: nobody says how long it took before",
    ]
    assert rest.count("      not explained") == sum("open: " in line for line in rest) - 1


def test_json_holds_all_items(briefings: Command) -> None:
    result = briefings("coverage", "--format", "json")
    found = json.loads(result.stdout)
    assert [one["source_id"] for one in found] == sorted(ARTICLES)
    assert not result.stderr
    assert {
        "sentence": "4.1", "sort": "figure", "words": "40 kilometres", "state": "cited",
        "reason": "",
    } in found[0]["items"]  # fmt: skip
    assert "工 程 师 伊 达" in result.stdout


def test_a_source_without_its_text_is_named_and_left_out(briefings: Command) -> None:
    Path("seeds/.text/kuai-bao.txt").unlink()
    result = briefings("coverage")
    assert result.exit_code == 0
    assert result.stderr.startswith("kuai-bao: skipped, there is no seeds/.text/kuai-bao.txt")
    assert "kuai-bao" not in result.stdout


def test_nothing_of_an_article_drives_the_terminal(briefings: Command) -> None:
    text = Path("seeds/.text/tide-letter.txt")
    text.write_text(text.read_text("utf-8").replace("86 tonnes", "86 tonnes\x1b[2J"), "utf-8")
    result = briefings("coverage", "tide-letter")
    assert "open: 86 tonnes" in result.stdout
    assert "\x1b" not in result.stdout
