"""The one error of the package: problems that keep a function from doing its job."""

from mkdocs_briefings.problems.problem import Problem, sort_problems
from mkdocs_briefings.problems.report import Files, format_report


class BriefingsError(Exception):
    """Carries the problems to report, sorted, and, if their lines are to be quoted, the files.

    Functions raise it and commands let it pass: the command group reports it and exits with 1.
    """

    def __init__(self, *problems: Problem, files: Files | None = None) -> None:
        self.problems = tuple(sort_problems(problems))
        super().__init__(*self.problems)
        self.files = files or {}

    def __str__(self) -> str:
        return format_report(self.problems, self.files)
