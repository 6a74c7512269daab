"""``briefings check``: receipts that cannot be misread, and a manual for every rule."""

import subprocess
from pathlib import Path

import pytest
from click.testing import Result

from mkdocs_briefings.authoring.wrapped_text import unwrap
from mkdocs_briefings.checks.catalogue import MANUALS
from mkdocs_briefings.checks.rules import RULES, TEXT_RULES
from tests.conftest import Project
from tests.support.articles import ARTICLES, SITE, held, sealed
from tests.support.command import Command, command_in
from tests.support.ferries import FERRIES, HARBOUR_POST_TEXT

EVERY_RULE = (*RULES, *TEXT_RULES)
FILES = sealed(SITE, ARTICLES)


@pytest.fixture
def briefings(project: Project, monkeypatch: pytest.MonkeyPatch) -> Command:
    return command_in(project({**FILES, **held(ARTICLES)}), monkeypatch)


def receipts(result: Result) -> dict[str, list[str]]:
    """The table by rule: checked, failed, skipped."""
    head, *rows = result.stderr.splitlines()[: len(EVERY_RULE) + 1]
    starts = [head.index(column) for column in ("failed", "skipped")]
    table = {}
    for row in rows:
        rule, _, rest = row.partition(" ")
        checked = rest[: starts[0] - len(rule)].strip()
        table[rule] = [checked, row[starts[0] : starts[1]].strip(), row[starts[1] :]]
    return table


# Receipts


def test_every_rule_has_a_receipt(briefings: Command) -> None:
    result = briefings("check")
    assert result.exit_code == 0, result.stderr
    assert list(receipts(result)) == [rule.id for rule in EVERY_RULE]
    assert result.stderr.endswith("no problems\n")
    assert not result.stdout


def test_receipts_count_what_was_looked_at(briefings: Command) -> None:
    found = receipts(briefings("check"))
    assert found["quote"] == ["9", "0", "0"]
    assert found["root"] == ["3", "0", "0"]
    assert found["quote-unique"] == ["9", "0", "0"]
    assert found["context"] == ["8", "0", "1 (derived, with a reason)"]
    assert found["compare"] == ["nothing to check", "0", "0"]
    assert found["page-ref"] == ["nothing to check", "0", "0"]


def test_where_no_text_is_at_hand_the_receipts_say_so(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = receipts(command_in(project(FILES), monkeypatch)("check"))
    assert found["text-root"] == ["0", "0", "3 (the text is not here)"]
    assert found["quote-unique"] == ["0", "0", "9 (the text is not here)"]
    assert found["verified"] == ["0", "0", "9 (the text is not here)"]
    assert found["own-words"] == ["0", "0", "1 (no article's text is here)"]
    assert found["quote"] == ["9", "0", "0"]


def test_a_seal_taken_away_is_no_success(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {path: text for path, text in FILES.items() if not path.endswith(".seal")}
    result = command_in(project(files), monkeypatch)("check")
    assert result.exit_code == 1
    found = receipts(result)
    assert found["quote"] == ["0", "0", "9 (the source has no valid seal)"]
    assert found["context"] == ["0", "0", "9 (the quote is not proven)"]
    assert found["root"] == ["3", "3", "0"]


def test_failures_are_counted_and_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    card = "briefings/ferries/alma.yml"
    for texts in ({}, held(ARTICLES)):
        root = project(
            {**FILES, **texts, card: FILES[card].replace("at least 40 k", "at least 41 k")}
        )
        result = command_in(root, monkeypatch)("check")
        assert result.exit_code == 1
        assert receipts(result)["quote"] == ["9", "1", "0"]
        assert f"{card}:29:16: error: the quote " in result.stderr


@pytest.mark.parametrize(
    "change",
    [
        ("at least 40 kilometres on", "at least 41 kilometres on"),
        ("at least 40 kilometres on", "at most 40 kilometres on"),
        ("quote: the diesel ferry Brise", "quote: the diesel ferry brise, which was"),
        ("quote: older than the bridge itself", "quote: older than a bridge itself"),
        ("quote: 载车超过120辆", "quote: 载车超过121辆"),
        ("quote: outlasts the older Brise", "quote: outlasts older Brise"),
        ("quote: twelve more are to follow", "quote: eleven more are to follow"),
    ],
)
def test_a_word_changed_in_a_quote_is_caught_with_and_without_the_text(
    project: Project, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str]
) -> None:
    changed = {path: text.replace(*change) for path, text in FILES.items()}
    assert changed != FILES
    for texts in ({}, held(ARTICLES)):
        result = command_in(project(changed | texts), monkeypatch)("check")
        assert result.exit_code == 1
        assert int(receipts(result)["quote"][1]) == 1


@pytest.mark.parametrize(
    "change",
    [
        ("quote: the diesel ferry Brise", "quote: The diesel ferry “Brise”,"),
        ("quote: older than the bridge itself", "quote: OLDER than the bridge it-self"),
        ("quote: 载车超过120辆", "quote: 载车超过 120 辆"),
        ("at least 40 kilometres on", "at least 40 kilo-metres on"),
    ],
)
def test_typography_in_a_quote_does_not_count(
    project: Project, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str]
) -> None:
    changed = {path: text.replace(*change) for path, text in FILES.items()}
    assert changed != FILES
    result = command_in(project(changed), monkeypatch)("check")
    assert result.exit_code == 0, result.stderr


def test_a_quote_over_a_border_of_paragraphs_is_none(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = "briefings/ferries/brise.yml"
    over = FILES[card].replace("the diesel ferry Brise", "further north. Charging takes")
    within = FILES[card].replace("the diesel ferry Brise", "have buried three bridges")
    texts = held(ARTICLES)
    told = command_in(project({**FILES, **texts, card: over}), monkeypatch)("check").stderr
    assert "error: the quote is not in the article [quote]" in told
    told = command_in(project({**FILES, **texts, card: within}), monkeypatch)("check").stderr
    assert "error: the quote is not sealed, so nothing proves it [quote]" in told


# Manuals


@pytest.mark.parametrize("problem_id", MANUALS)
def test_every_problem_is_explained(problem_id: str, briefings: Command) -> None:
    """What must hold, why and what to do, what passes and what fails."""
    result = briefings("check", "--explain", problem_id)
    assert result.exit_code == 0
    manual = result.stdout
    assert manual.startswith(f"{problem_id}: ")
    title, _, rest = manual.partition("\n")
    assert title.endswith(".")
    assert len(title) < 110
    what, _, samples = rest.partition("\nPasses: ")
    assert len(what.split()) >= 8, "say what is looked at and why"
    passing, _, failing = samples.partition("\nFails: ")
    assert passing.strip()
    assert failing.strip()


def test_no_two_rules_share_an_id() -> None:
    assert len({rule.id for rule in EVERY_RULE}) == len(EVERY_RULE)


def test_an_unknown_rule_is_a_mistake_in_typing(briefings: Command) -> None:
    result = briefings("check", "--explain", "quot")
    assert result.exit_code == 2
    assert "unknown rule 'quot': did you mean 'quote'?" in result.stderr
    assert "--explain list" in briefings("check", "--explain", "zzz").stderr


def test_all_manuals_are_listed(briefings: Command) -> None:
    lines = briefings("check", "--explain", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(MANUALS)


def test_an_article_in_git_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "site"
    for path, text in FERRIES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    briefings = command_in(root, monkeypatch)
    git = ["git", "-C", str(root)]
    subprocess.run([*git, "init", "-q"], check=True)
    assert briefings("check").exit_code == 0
    (root / "seeds/.text").mkdir()
    (root / "seeds/.text/harbour-post.txt").write_text(unwrap(HARBOUR_POST_TEXT).text, "utf-8")
    assert briefings("check").exit_code == 0, "at hand, and not in git"
    subprocess.run([*git, "add", "-f", "seeds/.text"], check=True)
    found = briefings("check")
    assert found.exit_code == 1
    assert "seeds/.text/harbour-post.txt: error: the text of an article is in git" in found.stderr
