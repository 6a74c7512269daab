"""Where every command ends: what stops one is reported here, and the exit status is set here.

0: all is well; 1: there are problems; 2: the command was used wrongly, which click reports.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

import click

from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.problems.terminal import print_message, report


class CommandGroup(click.Group):
    """A group whose commands return an exit status (none is 0) or raise what stops them."""

    def invoke(self, ctx: click.Context) -> None:
        """Run the command that was typed and exit with its status."""
        with _rare_collections():
            status = self._run(ctx)
        ctx.exit(status)

    def _run(self, ctx: click.Context) -> int:
        try:
            return super().invoke(ctx) or 0
        except BriefingsError as error:
            report(error.problems, error.files)
        except click.UsageError:
            raise
        except click.ClickException as error:  # MkDocs on its configuration
            print_message(error.format_message())
        except BrokenPipeError:  # nobody reads the output any more: click exits quietly
            raise
        except OSError as error:
            report([_file_problem(error)])
        return 1


def _file_problem(error: OSError) -> Problem:
    place = Place(str(error.filename or "."))
    hint = "see that there is room, and that you may read and write there"
    return Problem(place, "file-system", error.strerror or str(error), hint)


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Collect garbage rarely: nearly all that a command makes, it keeps until it ends."""
    usual = gc.get_threshold()
    gc.set_threshold(200_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
