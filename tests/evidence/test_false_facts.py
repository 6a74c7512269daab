"""False facts that somebody might slip in: each is found, or shown as what it is.

Found means: refused, asked about, or told to the reviewer. Where no machine can know, the site says
that the words are proven and their meaning is not read, and no better standing than the case
has.
"""

from collections import Counter

import pytest

from mkdocs_briefings.pages.readings import say_how_many
from tests.support.false_facts import FalseFact, build, find_fact, judge, read_false_facts
from tests.support.sealed import check, in_public

CASES = [*read_false_facts()]
UNKNOWABLE = [case for case in CASES if not case.then]


def test_there_are_many_in_six_languages() -> None:
    languages = Counter(case.language for case in CASES)
    assert len(CASES) >= 200
    assert set(languages) == {"en", "zh", "de", "fr", "es", "ja"}
    assert min(languages.values()) >= 20


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rank}: {case.name}")
def test_a_false_fact_is_found(case: FalseFact) -> None:
    held = build(case)
    here, public = judge(case, held), judge(case, in_public(held))
    assert set(case.then) <= here.found_by, here.said
    assert set(case.in_public) <= public.found_by, public.said
    if not case.then:
        assert here.fate == "passed", here.said
        assert case.why
    if case.stands:
        assert case.stands == here.standing == public.standing


@pytest.mark.parametrize("case", UNKNOWABLE, ids=lambda case: f"{case.rank}: {case.name}")
def test_what_no_machine_can_know_is_shown_as_not_read(case: FalseFact) -> None:
    fact = find_fact(case, check(in_public(build(case))))
    assert fact
    assert say_how_many(fact) == ["Meaning not read"]
    assert case.stands != "corroborated"
