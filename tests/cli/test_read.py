"""``briefings read``: a person answers, or a program does."""

import json
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefings.authoring import reading_programs
from mkdocs_briefings.cli.main import main
from tests.conftest import Project
from tests.support.ferries import ALMA, FERRIES
from tests.support.running import Outcome, files_of, run

CARD = "briefings/ferries/alma.yml"
TODAY = date.today().isoformat()  # noqa: DTZ011


@pytest.fixture
def ferries(project: Project) -> Path:
    return project(FERRIES)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["mkdocs_briefings.cli.read"], "is_interactive", lambda: True)


def answer(root: Path, monkeypatch: pytest.MonkeyPatch, given: str, *words: str) -> Outcome:
    """Run the command with answers typed at a terminal."""
    monkeypatch.chdir(root)
    result = CliRunner().invoke(main, ["read", *words], input=given, prog_name="briefings")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Outcome(result.exit_code, result.stdout, result.stderr)


def readings(root: Path) -> list[str]:
    lines = (root / CARD).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip().startswith("- {by: ")]


@pytest.mark.usefixtures("terminal")
def test_a_person_reads(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = "y\nn\n\nTODO\nIt was April.\ns\nq\n"
    outcome = answer(ferries, monkeypatch, given, "--by", "Ida  Berg", CARD)
    assert outcome.code == 0
    assert "Solvik Lines runs the Alma." in outcome.data
    assert "«the alma of solvik lines»" in outcome.data
    assert "'TODO' is a placeholder" in outcome.messages
    assert "1 read, 1 objection, 1 skipped, 2 left" in outcome.messages
    one, other = readings(ferries)
    assert one.startswith(f"- {{by: Ida Berg, on: {TODAY}, of: ")
    assert other.endswith("objection: It was April.}")
    again = answer(ferries, monkeypatch, "q\n", "--by", "IDA BERG", CARD)
    assert "1 of 3: ferries/alma#range" in again.messages


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("given", ["", "y\nn\n", "y\nq\n", "y\nmaybe\n"])
def test_what_was_answered_before_the_end_is_kept(
    ferries: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    outcome = answer(ferries, monkeypatch, given, "--by", "Ida Berg")
    assert outcome.code == 0
    assert len(readings(ferries)) == given.count("y\nn") + given.count("y\nq") + given.count(
        "maybe"
    )


@pytest.mark.usefixtures("terminal")
def test_nothing_but_the_reading_changes(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files_of(ferries)
    answer(ferries, monkeypatch, "y\n", "--by", "Ida Berg", "ferries/alma#range")
    after = files_of(ferries)
    assert {path for path in after if after[path] != before.get(path)} == {CARD}
    lines = after[CARD].decode().splitlines()
    assert [line for line in lines if "by: Ida" not in line and line.strip() != "read:"] == (
        ALMA.splitlines()
    )
    assert run(ferries, monkeypatch, "check").code == 0


@pytest.mark.usefixtures("terminal")
def test_the_name_is_that_of_the_user_of_git(
    ferries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(ferries / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    outcome = answer(ferries, monkeypatch, "y\n", "ferries/alma#range")
    assert outcome.code == 2
    assert "add --by NAME, or set user.name in git" in outcome.messages
    for words in (["init", "-q"], ["config", "user.name", "Jon Dahl"]):
        subprocess.run(["git", *words], cwd=ferries, check=True)
    answer(ferries, monkeypatch, "y\n", "ferries/alma#range")
    assert readings(ferries)[0].startswith("- {by: Jon Dahl,")


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["ferries/alna"], "did you mean 'ferries/alma'?"),
        (["ferries/alma#rang"], "did you mean 'ferries/alma#range'?"),
        (["--by", " "], "nobody knows who reads"),
        (["--by", "..."], "cannot be the name of a reader"),
        (["--by", "I\x1bda"], "I␛da"),
        (["--with", "cat"], "--with needs --by NAME"),
        (["--with", "no-such-program-here", "--by", "x"], "there is no such program"),
        (["--with", "'", "--by", "x"], "cannot be read"),
        (["--with", "", "--by", "x"], "there is no such program"),
        (["..", "--by", "x"], "outside the site's folder"),
    ],
)
def test_wrong_usage(
    ferries: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], message: str
) -> None:
    outcome = answer(ferries, monkeypatch, "", *words)
    assert outcome.code == 2
    assert message in " ".join(outcome.messages.split())


def test_nobody_is_asked_without_a_terminal(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run(ferries, monkeypatch, "read", "--by", "Ida Berg")
    assert outcome.code == 2
    assert "use a terminal, or --with COMMAND" in outcome.messages


@pytest.mark.usefixtures("terminal")
def test_a_card_that_is_not_valid_is_named(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(FERRIES | {CARD: ALMA.replace("quote: in service", "qoute: in service")})
    outcome = answer(root, monkeypatch, "y\n" * 9, "--by", "Ida Berg")
    assert outcome.code == 1
    assert f"{CARD} is not valid, so its facts are not read" in outcome.messages
    assert "3 read, 0 objections, 0 skipped, 0 left" in outcome.messages
    assert answer(root, monkeypatch, "", "--by", "Ida Berg", "ferries/brise").code == 0
    assert answer(root, monkeypatch, "", "--by", "Ida Berg", "operators").code == 0
    assert answer(root, monkeypatch, "", "--by", "Ida Berg", "ferries").code == 1


@pytest.mark.usefixtures("terminal")
def test_a_fact_without_a_passage_is_skipped(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = {path: text for path, text in FERRIES.items() if not path.endswith(".seal")}
    outcome = answer(project(bare), monkeypatch, "", "--by", "Ida Berg", "ferries/brise")
    assert "ferries/brise#drive: skipped" in outcome.messages
    assert "0 read, 0 objections, 1 skipped, 0 left" in outcome.messages


PROGRAM = """\
import json, sys, time
given = json.load(sys.stdin)
name = given["ref"].partition("#")[2]
said = {
    "operator": {"answer": "yes"},
    "in-service": {"answer": "no", "reason": "It was: April."},
    "range": {"answer": "skip"},
    "beats-brise": "garbage",
}
if name == "fleet-forecast":
    time.sleep(30)
print(json.dumps(said[name]))
"""


def test_a_program_reads(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_programs, "TIMEOUT", 2)
    program = ferries.parent / "reader of facts.py"
    program.write_text(PROGRAM, "utf-8")
    command = shlex.join([sys.executable, str(program)])
    outcome = run(ferries, monkeypatch, "read", CARD, "--by", "owl-2.1", "--with", command)
    assert outcome.code == 1
    assert outcome.data == ""
    place = f"{CARD}: error: ferries/alma#beats-brise"
    assert f"{place}: the program answered '\"garbage\"'" in outcome.messages
    assert "ferries/alma#fleet-forecast: the program took more than 2 seconds" in outcome.messages
    assert "1 read, 1 objection, 1 skipped, 2 left" in outcome.messages
    one, other = readings(ferries)
    assert one.startswith(f"- {{by: {{machine: owl-2.1}}, on: {TODAY}, of: ")
    assert other.endswith('objection: "It was: April."}')


def test_a_program_is_run_without_a_shell(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = json.dumps({"answer": "yes"})
    echo = shlex.join([sys.executable, "-c", f"print({said!r})", ";", "touch", "ran"])
    outcome = run(ferries, monkeypatch, "read", "--by", "owl", "--with", f"{echo} $HOME")
    assert outcome.code == 0
    assert "8 read, 0 objections, 0 skipped, 0 left" in outcome.messages
    assert not (ferries / "ran").exists()
