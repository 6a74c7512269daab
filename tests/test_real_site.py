"""The repository's own site, as a clone without the articles sees it, and what it must show."""

import dataclasses
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.standings import Standing
from mkdocs_briefings.build import Site, build_site
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.commitment.seal import OpenedSentence, OpenedWord, Seal
from mkdocs_briefings.commitment.seal_file import format_seal
from mkdocs_briefings.files.folder import Folder, read_folder
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.report import format_report
from tests.conftest import Project
from tests.support.sealed import card, fact, in_public, site

ROOT = Path(__file__).parents[1]
FILES = {
    path: data
    for path, data in read_folder(ROOT).files.items()
    if not path.startswith("seeds/.text/")
}
VERDICT = check_folder(Folder(FILES))


def analysis() -> Analysis:
    assert VERDICT.analysis
    return VERDICT.analysis


def changed(files: Mapping[str, bytes]) -> Verdict:
    return check_folder(Folder(FILES | dict(files)))


def test_it_is_clean() -> None:
    assert [p for p in VERDICT.problems if p.severity == "error"] == []


def test_every_quote_of_every_fact_is_proven() -> None:
    quotes = 0
    for one in analysis().library.all_facts():
        for evidence, proof in zip(one.record.evidence, analysis().proofs_of(one), strict=True):
            assert proof, evidence.source
            assert proof.quote, evidence.quote
            quotes += 1
    (receipt,) = (r for r in VERDICT.receipts if r.rule == "quote")
    assert (receipt.checked, receipt.failed, receipt.skipped) == (quotes, 0, ())


def test_no_rule_looked_at_nothing() -> None:
    assert [r.rule for r in VERDICT.receipts if not r.checked] == []


def test_there_is_enough_of_it() -> None:
    library = analysis().library
    cards = {kind: len(cards) for kind, cards in library.cards_by_kind.items()}
    assert sum(cards.values()) >= 40
    assert min(cards.values()) >= 1, cards
    assert sum(map(len, library.facts.values())) >= 60
    assert min(map(len, library.facts.values())) >= 1
    assert len(library.sources) == 5
    assert min(map(len, library.facts_by_source.values())) >= 5


def other(quote: str) -> str:
    """A quote with its last digit changed, or its last letter where it has none."""
    last = re.search(r"(\d)(?=\D*$)", quote) or re.search(r"([a-z])(?=[^a-z]*$)", quote)
    assert last, quote
    char = "6" if last[1].isdigit() and last[1] != "6" else "7" if last[1] == "6" else "q"
    return f"{quote[: last.start()]}{char}{quote[last.end() :]}"


def test_one_digit_or_letter_changed_in_a_quote_is_caught() -> None:
    wanted = {True: 6, False: 4}  # quotes with a digit, and without
    found: dict[str, bytes] = {}
    for one in analysis().library.all_facts():
        quote, path = one.record.evidence[0].quote, one.card.path
        text, line = FILES[path].decode(), f"quote: {quote}\n"
        has_digit = any(char.isdigit() for char in quote)
        if path not in found and text.count(line) == 1 and wanted[has_digit]:
            wanted[has_digit] -= 1
            found[path] = text.replace(line, f"quote: {other(quote)}\n").encode()
    assert wanted == {True: 0, False: 0}
    caught = Counter(p.place.path for p in changed(found).problems if p.rule == "quote")
    assert caught == dict.fromkeys(found, 1)


def with_word(seal: Seal, which: int) -> Seal:
    """The seal with one of its opened words changed."""
    sentences = list(seal.sentences)
    opened = [
        (at, position)
        for at, sentence in enumerate(sentences)
        if isinstance(sentence, OpenedSentence)
        for position, word in enumerate(sentence.words)
        if isinstance(word, OpenedWord) and word.form.isalpha() and word.form.isascii()
    ]
    at, position = opened[which % len(opened)]
    sentence = sentences[at]
    assert isinstance(sentence, OpenedSentence)
    words = list(sentence.words)
    word = words[position]
    assert isinstance(word, OpenedWord)
    words[position] = dataclasses.replace(word, form=f"{word.form}q")
    sentences[at] = dataclasses.replace(sentence, words=tuple(words))
    return Seal(tuple(sentences))


@pytest.mark.parametrize("which", [5, -1])
def test_one_opened_word_changed_in_a_seal_is_caught(which: int) -> None:
    seals = analysis().library.seals
    assert len(seals) == 5
    files = {
        f"seeds/{source_id}.seal": format_seal(with_word(seal, which)).encode()
        for source_id, seal in seals.items()
    }
    faults = [p.place.path for p in changed(files).problems if p.rule == "root"]
    assert faults == [f"seeds/{source_id}.yml" for source_id in sorted(seals)]


def test_the_seal_of_another_article_is_caught() -> None:
    one, two = sorted(analysis().library.seals)[:2]
    swapped = {f"seeds/{one}.seal": FILES[f"seeds/{two}.seal"]}
    faults = [p.place.path for p in changed(swapped).problems if p.rule == "root"]
    assert faults == [f"seeds/{one}.yml"]


def standing(ref: str) -> Standing:
    return analysis().standings[ref]


def test_150_products_have_one_witness_and_a_drift() -> None:
    found = standing("events/waic-2024#products-shown")
    assert found.word == "claimed"
    assert found.reasons[0] == "one witness: the event organizer (WAIC 2024)"
    assert found.witnesses[0].evidence == (0,)  # the second only repeats it
    (drift,) = found.drifts
    assert drift.what == "states flatly what the original has the event organizer (WAIC 2024) say"
    cited = [evidence.source for evidence in drift.fact.record.evidence]
    assert (cited[drift.copy], cited[drift.origin]) == ("btw-2024-07", "reuters-2024-07-05")


def test_a_staffer_of_a_rival_claims() -> None:
    found = standing("companies/nvidia#no-longer-first-choice")
    assert found.word == "claimed"
    assert found.reasons[0] == "one witness: a booth staffer (Moore Threads)"


def test_an_old_figure_given_again_is_stale() -> None:
    found = standing("indicators/ai-enterprises#count-2023")
    assert len(found.witnesses) == 1
    assert found.stale == (1,)
    assert found.reasons[-1].endswith("repeats an older figure in its own voice")


def test_who_took_part_is_claimed_or_has_nobody_to_answer_for_it() -> None:
    words = [standing(f"events/waic-{year}#participants").word for year in ("2023", "2024")]
    assert words == ["claimed", "unattributed"]


def test_standings_have_reasons() -> None:
    standings = analysis().standings
    assert {found.word for found in standings.values()} >= {"claimed", "reported", "corroborated"}
    assert all(found.reasons for found in standings.values())


def built(root: Path) -> Site:
    made, verdict = build_site(root, Settings())
    assert made, format_report(verdict.problems)
    return made


def test_a_site_is_the_same_with_and_without_the_texts(project: Project) -> None:
    text = "The Alma came on 7 March 2031, said Ida Berg. The Alma has over 400 seats."
    files = site(
        {
            "ferries/alma": card(
                "Alma",
                fact("The Alma came on", date="2031-03-07", by="people/ida-berg"),
                fact("has over 400 seats", property="seats", value="400", bound="more-than"),
            ),
            "people/ida-berg": card("Ida Berg", fact("said Ida Berg", by="people/ida-berg")),
        },
        {"post": text},
    )
    root = project(in_public(files) | {"docs/index.md": "# Ferries\n\n[[ferries/alma#f2]]\n"})
    without = built(root)
    project({path: text for path, text in files.items() if path not in in_public(files)})
    with_texts = built(root)
    assert (root / "seeds/.text/post.txt").is_file()
    assert dataclasses.asdict(with_texts) == dataclasses.asdict(without)
    assert without.pages
    assert "api/v1/checks.json" in without.assets
