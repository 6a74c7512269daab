"""What a change of ``kinds.yml`` loosens, a line of it at a time."""

import pytest
import yaml

from mkdocs_briefings.model.vocabulary import Vocabulary
from mkdocs_briefings.review.loosened_kinds import find_loosened_kinds
from tests.support.sealed import KINDS


def vocabulary(kinds: str) -> Vocabulary:
    return Vocabulary.model_validate(yaml.load(kinds, yaml.BaseLoader))


def loosened(old: str, new: str) -> list[str]:
    """What it loosens to write ``new`` for ``old`` in the kinds of the ferries."""
    assert KINDS.count(old) == 1
    changed = KINDS.replace(old, new)
    found = find_loosened_kinds(vocabulary(KINDS), vocabulary(changed))
    return [f"{where}: {what}" for where, what in found]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            "when: launched\n    rivals: true",
            "when: launched",
            "kind ferries: its cards no longer compete",
        ),
        (
            "kinds: [operators], interest: true}\n      launched",
            "kinds: [operators]}\n      launched",
            "kind ferries: 'operator' no longer ties interest",
        ),
        (
            "    happens: true\n",
            "",
            "kind fairs: its cards no longer say when their facts happen",
        ),
        ("    when: dated\n", "", "kind rules: 'dated' no longer dates its cards"),
        (
            ", official: true",
            "",
            "kind offices: 'authority' no longer makes its holders official",
        ),
        (
            "label: Works at,",
            "label: Works at, official: true,",
            "kind people: 'employer' makes its holders official",
        ),
        (
            "label: Seats}",
            "label: Seats, many: true}",
            "kind ferries: 'seats' may have several values, which do not conflict",
        ),
        (
            "home: {type: text",
            "home: {type: url",
            "kind ferries: 'home' is of type url now, no longer text",
        ),
        (
            "values: [battery, diesel]",
            "values: {battery: [quiet, mild], diesel: []}",
            "kind ferries: 'drive' has the value 'battery' where an article says “quiet”, “mild”",
        ),
        (
            "km: [kilometres, kilometers]",
            "km: [kilometres, kilometers, miles]",
            "unit km: an article says “miles”",
        ),
        (
            "km: [kilometres, kilometers]",
            "km: {spellings: [kilometres, kilometers], is: 2 EUR}",
            "unit km: is 2 EUR now",
        ),
        ("kinds:\n  ferries:", "languages: {en: {may: [x]}}\nkinds:\n  ferries:", None),
    ],
)
def test_what_is_taken_from_kinds_and_what_is_let_in(old: str, new: str, what: str | None) -> None:
    assert loosened(old, new) == [what or "language en: articles are read by other words"]


def test_a_kind_that_goes_takes_its_rivalry_and_ties_along() -> None:
    start, end = KINDS.index("  operators:"), KINDS.index("  fairs:")
    assert loosened(KINDS[start:end], "") == [
        "kind operators: its cards no longer compete",
        "kind operators: 'parent' no longer ties interest",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: Range}", "label: Reach}"),
        ("label: Range}", "label: Range, official: false}"),
        ("label: Works at, ", "label: Staff of, "),
        ("    when: dated\n", "    when: dated\n    rivals: true\n"),
    ],
)
def test_what_loosens_nothing(old: str, new: str) -> None:
    assert loosened(old, new) == []
