"""How coverage is shown in a terminal."""

from mkdocs_briefings.analysis.coverage import Coverage
from mkdocs_briefings.problems.excerpt import inert
from mkdocs_briefings.problems.terminal import print_data


def show_coverage(coverage: Coverage, sentences: dict[str, str]) -> None:
    """A source's items in numbers, and its sentences with what is open in them, and why."""
    waived = ", ".join(f"{reason} {number}" for reason, number in coverage.reasons().items())
    unexplained = coverage.unexplained
    print_data(
        f"{coverage.source_id}: {len(coverage.items)} items, {coverage.count('cited')} cited, "
        f"{coverage.count('waived')} waived{f' ({waived})' if waived else ''}, "
        f"{coverage.count('open')} open{f' ({unexplained} not explained)' if unexplained else ''}"
    )
    for number, sentence in sentences.items():
        if left := coverage.open_in(number):
            words = ", ".join(item.words for item in left)
            print_data(f"  {number} {inert(sentence)}\n      open: {words}")
            why = left[0].reason
            print_data(f"      why: {inert(why)}" if why else "      not explained")
