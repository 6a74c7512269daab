"""Where every command ends: what stops one is reported here, and the exit status is set here.

0: all is well; 1: there are problems; 2: the command was used wrongly, which click reports. What a
signal stops ends by that signal.
"""

import gc
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from mkdocs_briefings.cli.signals import Stopped, end_by, stoppable
from mkdocs_briefings.files.folder import find_root
from mkdocs_briefings.files.recovery import recover
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.file_errors import file_problem
from mkdocs_briefings.problems.terminal import print_message, report


class CommandGroup(click.Group):
    """A group whose commands return an exit status (none is 0) or raise what stops them."""

    def invoke(self, ctx: click.Context) -> None:
        """Run the command that was typed and exit with its status."""
        try:
            with stoppable(), _rare_collections():
                status = self._run(ctx)
        except Stopped as stopped:
            end_by(stopped.number)
        except KeyboardInterrupt:
            end_by(signal.SIGINT)
        ctx.exit(status)

    def _run(self, ctx: click.Context) -> int:
        with suppress(OSError):
            recover(find_root(Path.cwd()))
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
            report([file_problem(error)])
        return 1


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Collect garbage rarely: nearly all that a command makes, it keeps until it ends."""
    usual = gc.get_threshold()
    gc.set_threshold(200_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
