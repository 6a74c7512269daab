from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefings.authoring.article_import import text_block, with_text_block
from mkdocs_briefings.checks.against import check_against, split_debt
from mkdocs_briefings.checks.check import Verdict
from mkdocs_briefings.checks.rules.rights_union import merge_seals
from mkdocs_briefings.cli.main import main
from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.commitment.seal_file import format_seal
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.text.canonical import canonical
from tests.support.articles import ARTICLES, SITE, opening, sealed
from tests.support.repositories import Repo, new_repo

ALMA, SOLVIK = "briefings/ferries/alma.yml", "briefings/operators/solvik.yml"
TIDE = "seeds/tide-letter"
BATTERY = """\
  - id: battery
    statement: The battery of the Alma weighs 86 tonnes.
    property: battery
    value: 80 tonnes
    added: 2031-06-01
    evidence:
      - source: tide-letter
        quote: Her battery weighs 86 tonnes
"""


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return sealed(SITE, ARTICLES)


@pytest.fixture
def repo(tmp_path: Path, site: dict[str, str]) -> Repo:
    repo = new_repo(tmp_path / "ferry-site")
    repo.commit(site)
    return repo


def errors(repo: Repo, revision: str = "HEAD") -> list[str]:
    problems = check_against(repo.top, revision).problems
    return [f"{p.rule}: {p.message}" for p in problems if p.severity == "error"]


def warnings(repo: Repo, revision: str = "HEAD") -> list[str]:
    problems = check_against(repo.top, revision).problems
    return [f"{p.rule}: {p.message}" for p in problems if p.severity == "warning"]


def test_nothing_changed(repo: Repo) -> None:
    verdict = check_against(repo.top, "HEAD")
    assert verdict.problems == ()
    assert [r.rule for r in verdict.text_receipts][-3:] == [
        "permalink",
        "rights-union",
        "fresh-root",
    ]
    assert all(r.checked for r in verdict.text_receipts[-3:])


def test_old_debt_is_told_and_does_not_fail(repo: Repo, site: dict[str, str]) -> None:
    wrong = site[ALMA].replace("value: 40 km", "value: 45 km")
    repo.commit({ALMA: wrong})
    moved = wrong.replace("name: Alma\n", "# a line more\n\nname: Alma\n")
    repo.write({ALMA: moved.replace("value: 120 cars", "value: 130 cars")})
    assert errors(repo) == ["value: expected the figure of '130 cars' in the quote, found '120 辆'"]
    assert warnings(repo) == [
        "value: expected the figure of '45 km' in the quote, found '40 kilometres', 'one' "
        "(old debt: also in HEAD)"
    ]


def test_a_second_mistake_of_the_same_words_is_new() -> None:
    def verdict(*lines: int) -> Verdict:
        problems = (Problem(Place("a.yml", n), "x", f"as in line {n}") for n in lines)
        return Verdict(None, tuple(problems))

    fresh, known = split_debt(verdict(3), verdict(5, 9))
    assert [p.place.line for p in known] == [5]
    assert [p.place.line for p in fresh] == [9]


def test_debt_goes_with_a_renamed_card(repo: Repo, site: dict[str, str]) -> None:
    wrong = site[SOLVIK].replace("by: people/ida-berg", "by: people/ida-bergh")
    repo.commit({SOLVIK: wrong})
    renamed = f"was: [operators/solvik]\n{wrong}"
    alma = site[ALMA].replace("operators/solvik", "operators/solvik-lines")
    post = site["seeds/harbour-post.yml"].replace("operators/solvik", "operators/solvik-lines")
    repo.write({SOLVIK: None, "briefings/operators/solvik-lines.yml": renamed, ALMA: alma})
    repo.write({"seeds/harbour-post.yml": post})
    assert errors(repo) == []


def test_what_happened_on_the_base_since_is_not_a_loss(repo: Repo, site: dict[str, str]) -> None:
    repo.git("checkout", "-q", "-b", "change")
    repo.commit({"docs/index.md": "# Ferries and more\n"})
    repo.git("checkout", "-q", "main")
    repo.commit({"briefings/people/new.yml": site["briefings/people/ida-berg.yml"]})
    repo.git("checkout", "-q", "change")
    assert errors(repo, "main") == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("- id: age\n", "- id: years\n", "operators/solvik#age"),
        ("- id: age\n", "- id: years\n    was: [operators/solvik#age]\n", None),
        ("name: Solvik Lines\n", "name: Solvik Lines\nwas: [operators/old]\n", None),
    ],
)
def test_a_renamed_fact(
    repo: Repo, site: dict[str, str], old: str, new: str, expected: str | None
) -> None:
    repo.write({SOLVIK: site[SOLVIK].replace(old, new)})
    dead = f"permalink: the permalink {expected} no longer leads anywhere"
    assert errors(repo) == ([dead] if expected else [])


def test_a_fact_taken_down(repo: Repo, site: dict[str, str]) -> None:
    start = site[SOLVIK].index("  - id: more-ferries")
    short = site[SOLVIK][:start]
    repo.write({SOLVIK: short})
    (dead,) = [p for p in check_against(repo.top, "HEAD").problems if p.rule == "permalink"]
    assert str(dead) == (
        "briefings/operators/solvik.yml: error: the permalink operators/solvik#more-ferries no "
        "longer leads anywhere [permalink]\n"
        "  hint: write 'was: [operators/solvik#more-ferries]' on the fact that replaced it, "
        "or 'retired: [{id: more-ferries, on: <day>, why: ...}]' on the card"
    )
    repo.write({SOLVIK: f"{short}retired: [{{id: more-ferries, on: 2031-06-01, why: doubted}}]\n"})
    assert not any("permalink" in error for error in errors(repo))


def test_a_tombstone_or_a_former_name_taken_away(repo: Repo, site: dict[str, str]) -> None:
    grave = "was: [operators/old]\nretired: [{id: gone, on: 2031-06-01, why: doubted}]\n"
    repo.commit({SOLVIK: site[SOLVIK] + grave})
    repo.write({SOLVIK: site[SOLVIK]})
    assert errors(repo) == [
        "permalink: the permalink operators/old no longer leads anywhere",
        "permalink: the permalink operators/solvik#gone no longer leads anywhere",
    ]


def test_a_card_that_is_gone_is_told_once(repo: Repo) -> None:
    repo.commit(
        {"briefings/people/spare.yml": (repo.top / "briefings/people/ida-berg.yml").read_text()}
    )
    repo.write({"briefings/people/spare.yml": None})
    dead = [error for error in errors(repo) if "permalink" in error]
    assert dead == ["permalink: the permalink people/spare no longer leads anywhere"]


def test_a_source_that_is_gone(repo: Repo, site: dict[str, str]) -> None:
    record = "title: X\npublisher: Y\npublished: 2031-04-02\nlanguage: en\n"
    repo.commit({"seeds/spare.yml": record})
    repo.write({"seeds/spare.yml": None})
    assert errors(repo) == ["permalink: the permalink sources/spare no longer leads anywhere"]
    repo.write({"seeds/other.yml": f"{record}was: [spare]\n"})
    assert errors(repo) == []


def test_a_card_that_cannot_be_read_is_not_dead(repo: Repo, site: dict[str, str]) -> None:
    repo.write({SOLVIK: site[SOLVIK].replace("name:", "nam:")})
    assert not any("permalink" in error for error in errors(repo))


def seal_of(site: dict[str, str], *phrases: str) -> str:
    text = canonical(ARTICLES["tide-letter"])
    return format_seal(commit(text).seal(opening(text, *phrases)))


def test_what_any_commit_opened_counts(repo: Repo, site: dict[str, str]) -> None:
    sentences = canonical(ARTICLES["tide-letter"]).sentences
    parts = [" ".join(word.form for word in s.words[:9]) for s in sentences if len(s.words) > 9]
    repo.git("checkout", "-q", "-b", "side")
    repo.commit({f"{TIDE}.seal": seal_of(site, *parts[::2])})
    repo.git("checkout", "-q", "main")
    repo.git("merge", "-q", "--no-ff", "-s", "ours", "-m", "the old seal stays", "side")
    repo.commit({f"{TIDE}.seal": seal_of(site, *parts[1::2])})
    repo.commit({f"{TIDE}.seal": site[f"{TIDE}.seal"]})
    (now,) = [error for error in errors(repo, "HEAD~3") if error.startswith("rights")]
    assert "of 287 words were opened by one commit or another" in now
    assert errors(repo, "HEAD") == []
    assert [warning for warning in warnings(repo, "HEAD") if warning.startswith("rights-union")]


def test_runs_that_two_commits_open_together(repo: Repo, site: dict[str, str]) -> None:
    words = [word.form for word in canonical(ARTICLES["tide-letter"]).sentences[4].words]
    repo.commit({f"{TIDE}.seal": seal_of(site, " ".join(words[:8]))})
    repo.commit({f"{TIDE}.seal": site[f"{TIDE}.seal"]})
    assert errors(repo, "HEAD~2") == []
    repo.commit({f"{TIDE}.seal": seal_of(site, " ".join(words[8:16]))})
    found = [error for error in errors(repo, "HEAD~1") if error.startswith("rights-union")]
    assert len(found) == 1
    assert "in all commits together, 16 words in a row are opened, expected at most 12" in found[0]


def test_another_root_does_not_wipe_the_slate(repo: Repo, site: dict[str, str]) -> None:
    copy = canonical("A preface of the other copy.\n" + ARTICLES["tide-letter"])
    phrases = [" ".join(w.form for w in s.words[:11]) for s in copy.sentences[1:]]
    record = with_text_block(site[f"{TIDE}.yml"], text_block(copy))
    wide = format_seal(commit(copy).seal(opening(copy, *phrases)))
    repo.commit({f"{TIDE}.yml": record, f"{TIDE}.seal": wide})
    repo.commit({f"{TIDE}.yml": site[f"{TIDE}.yml"], f"{TIDE}.seal": site[f"{TIDE}.seal"]})
    assert any(error.startswith("rights-union") for error in errors(repo, "HEAD~2"))


def test_laying_over_opens_what_either_opens() -> None:
    text = canonical(ARTICLES["tide-letter"])
    whole = commit(text)
    one, other = opening(text, "Quiet on the fjord"), opening(text, "the older Brise", "fjord")
    merged = merge_seals([whole.seal(one), whole.seal(other)])
    assert whole.opened_by(merged) == one | other
    assert merged.root(len(text.words)) == whole.root


def test_a_shallow_clone_says_what_it_does_not_know(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"docs/index.md": "# Again\n"})
    clone = tmp_path / "clone"
    repo.git("clone", "-q", "--depth=1", f"file://{repo.top}", str(clone))
    receipt = check_against(clone, "HEAD").text_receipts[-2]
    assert receipt.checked == 0
    assert receipt.skipped == (("the clone is shallow, so earlier seals are not known", 3),)


def test_kinds_that_were_not_valid_are_said(repo: Repo, site: dict[str, str]) -> None:
    repo.commit({"briefings/kinds.yml": "kinds: 5\n"})
    repo.write({"briefings/kinds.yml": site["briefings/kinds.yml"]})
    receipts = check_against(repo.top, "HEAD").text_receipts[-3:]
    assert all("not valid" in reason for receipt in receipts for reason, _ in receipt.skipped)


def test_a_forged_root_and_all_that_rests_on_it(repo: Repo, site: dict[str, str]) -> None:
    """Figure, quote, root and seal agree, and nothing in the files can tell; its summary does."""
    article = ARTICLES["harbour-post"].replace("40 kilometres", "90 kilometres")
    alma = site[ALMA].replace("value: 40 km", "value: 90 km").replace("40 km on", "90 km on")
    forged = {**site, ALMA: alma.replace("40 kilometres", "90 kilometres")}
    repo.write(sealed(forged, {"harbour-post": article}))
    assert errors(repo) == []
    (warning,) = [w for w in warnings(repo) if w.startswith("fresh-root")]
    assert warning.endswith("is not re-run here, so what rests on it is not proven (6 facts)")
    repo.write({"seeds/.text/harbour-post.txt": article})
    assert not any("fresh-root" in warning for warning in warnings(repo))


def test_the_command(repo: Repo, site: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo.top)
    ran = CliRunner().invoke(main, ["check", "--against", "HEAD"])
    assert (ran.exit_code, ran.stdout) == (0, "")
    repo.write({ALMA: site[ALMA].replace("- id: range\n", "- id: reach\n")})
    ran = CliRunner().invoke(main, ["check", "--against", "HEAD"])
    assert ran.exit_code == 1
    assert "the permalink ferries/alma#range no longer leads anywhere" in ran.stderr
    ran = CliRunner().invoke(main, ["check", "--against", "nowhere"])
    assert ran.exit_code == 1
    assert "nowhere: error: there is no such revision here [revision]" in ran.stderr


def test_its_rules_have_manuals() -> None:
    for rule in ("permalink", "rights-union", "fresh-root"):
        ran = CliRunner().invoke(main, ["check", "--explain", rule])
        assert ran.exit_code == 0
        assert "Passes:" in ran.stdout
        assert "Fails:" in ran.stdout
