"""The end of every command: what is reported, and the exit status."""

import gc

import click
import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli.handler import CommandGroup
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

WRONG = Problem(Place("a.yml", 1, 7), "odd", "it is odd", "make it even")


def go(what: object) -> tuple[int, str]:
    """Run a command that returns ``what``, or raises it; the exit status and stderr."""

    @click.group(cls=CommandGroup)
    def main() -> None:
        pass

    @main.command()
    def command() -> object:
        assert gc.get_threshold() != usual
        if isinstance(what, Exception):
            raise what
        return what

    usual = gc.get_threshold()
    result = CliRunner().invoke(main, ["command"])
    assert gc.get_threshold() == usual
    return result.exit_code, result.stderr


@pytest.mark.parametrize(("returned", "status"), [(None, 0), (0, 0), (1, 1)])
def test_what_a_command_returns_is_its_status(returned: object, status: int) -> None:
    assert go(returned) == (status, "")


def test_problems_that_stop_a_command_are_reported_with_their_lines() -> None:
    assert go(BriefingsError(WRONG, files={"a.yml": b"name: 3\n"})) == (
        1,
        "a.yml:1:7: error: it is odd [odd]\n"
        "  | name: 3\n"
        "  |       ^\n"
        "  hint: make it even\n"
        "1 error\n",
    )


def test_an_error_of_the_system_is_a_problem_of_its_path() -> None:
    status, messages = go(PermissionError(13, "Permission denied", "seeds/a.seal"))
    assert status == 1
    told = "seeds/a.seal: error: you may not read or write this [file-system]\n  hint: "
    assert messages.startswith(told)
    assert go(OSError("odd"))[1].startswith(".: error: odd [file-system]\n")


def test_wrong_usage_has_a_status_of_its_own() -> None:
    status, messages = go(click.UsageError("no such thing"))
    assert status == 2
    assert "no such thing" in messages


def test_a_refusal_of_mkdocs_is_printed_as_it_is() -> None:
    assert go(click.ClickException("no such theme")) == (1, "no such theme\n")


def test_a_reader_that_is_gone_is_no_problem() -> None:
    assert go(BrokenPipeError(32, "Broken pipe")) == (1, "")
