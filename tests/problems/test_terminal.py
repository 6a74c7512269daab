"""The terminal: data on stdout, messages on stderr, colour only where somebody looks."""

import sys

import pytest

from mkdocs_briefings.problems import terminal
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.problems.receipt import Receipt

PROBLEM = Problem(Place("briefings/x/a.yml", 1, 7, 4), "quote", "not there", "look again")


def look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let somebody look at what the test captures, at a terminal of 72 columns."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "72")


def test_data_and_messages_go_two_ways(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.print_data("data")
    terminal.print_message("message")
    assert capsys.readouterr() == ("data\n", "message\n")


def test_a_report_quotes_the_line_and_has_no_colour_in_a_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    terminal.report([PROBLEM], {"briefings/x/a.yml": b"name: Alma\n"})
    out, err = capsys.readouterr()
    assert out == ""
    assert "briefings/x/a.yml:1:7" in err
    assert "name: Alma" in err
    assert "\x1b" not in err


def test_a_report_is_coloured_at_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    look(monkeypatch)
    terminal.report([PROBLEM])
    assert "\x1b[" in capsys.readouterr().err
    monkeypatch.setenv("NO_COLOR", "1")
    terminal.report([PROBLEM])
    assert "\x1b[" not in capsys.readouterr().err


def test_lines_are_as_wide_as_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    look(monkeypatch)
    assert terminal.width() == 72


def test_nobody_looks_at_a_file() -> None:
    assert terminal.width() == 0


def test_receipts_stand_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    receipts = [
        Receipt("quote", 1_234, 5, (("no seal", 2), ("too short", 1))),
        Receipt("waiver-needed", 0, 0, ()),
    ]
    terminal.show_receipts(receipts)
    head, first, second = capsys.readouterr().err.splitlines()
    assert [*head.split()] == ["rule", "checked", "failed", "skipped"]
    assert first.split(maxsplit=3) == ["quote", "1,234", "5", "2 (no seal); 1 (too short)"]
    assert "nothing to check" in second
    assert len({line.index(word) for line, word in ((head, "skipped"), (first, "2 ("))}) == 1
