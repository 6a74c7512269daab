"""Programs that read: each answer that counts, and none that does not."""

import json
import sys
from pathlib import Path

import pytest

from mkdocs_briefings.authoring import reading_programs
from mkdocs_briefings.authoring.reading_programs import ProgramError, ask_program
from mkdocs_briefings.authoring.readings import Answer


def ask(code: str) -> Answer:
    return ask_program([sys.executable, "-c", code], {"statement": "“So” it is."})


def saying(answer: object) -> str:
    return f"print({json.dumps(answer)!r})"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({"answer": "yes"}, Answer("yes")),
        ({"answer": "yes", "reason": "it fits", "model": 7}, Answer("yes")),
        ({"answer": "skip", "reason": 7}, Answer("skip")),
        ({"answer": "no", "reason": " It says\n30. "}, Answer("no", "It says 30.")),
        ({"answer": "no", "reason": "e\u0301"}, Answer("no", "\u00e9")),
    ],
)
def test_answers_that_count(said: object, answer: Answer) -> None:
    assert ask(saying(said)) == answer


def test_the_program_gets_the_matter_as_json() -> None:
    code = (
        "import json, sys; given = json.loads(sys.stdin.buffer.read())\n"
        "print(json.dumps({'answer': 'no', 'reason': given['statement']}))"
    )
    assert ask(code) == Answer("no", "“So” it is.")


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("pass", "answered nothing"),
        ("print('maybe ' * 50)", "answered 'maybe maybe"),
        (saying(["yes"]), "expected"),
        (saying({"answer": ["yes"]}), "expected"),
        (saying({"answer": "quit"}), "expected"),
        (saying({"answer": "Yes"}), "expected"),
        (saying({"answer": "no"}), "no without a reason"),
        (saying({"answer": "no", "reason": " "}), "no without a reason"),
        (saying({"answer": "no", "reason": ["a"]}), "no without a reason"),
        (saying({"answer": "no", "reason": "\x1b[31m"}), "cannot be kept: the text holds"),
        (saying({"answer": "no", "reason": "\ud800"}), "cannot be kept"),
        ("print('[' * 100000)", "expected"),
        ("import sys; sys.stdout.buffer.write(b'\\xff')", "expected"),
        ("import sys; sys.exit('no key\\nno luck')", "ended with status 1: no luck"),
        ("import sys; sys.exit(3)", "ended with status 3"),
    ],
)
def test_answers_that_do_not_count(code: str, why: str) -> None:
    with pytest.raises(ProgramError, match=why):
        ask(code)


def test_a_program_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_programs, "TIMEOUT", 1)
    with pytest.raises(ProgramError, match="took more than 1 seconds"):
        ask("import time; time.sleep(30)")


def test_a_program_that_cannot_be_run(tmp_path: Path) -> None:
    with pytest.raises(ProgramError, match="cannot be run"):
        ask_program([str(tmp_path)], {})
