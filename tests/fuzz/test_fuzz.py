"""Whatever stands in the files of a site, the check answers: a short run of ``make fuzz``."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.changes import Change, apply_all
from tests.fuzz.judging import judge
from tests.fuzz.kept import CASES, read_case
from tests.fuzz.sites import SITES
from tests.fuzz.strategies import bytes_of, sites


@pytest.mark.parametrize("name", SITES)
def test_the_sites_are_sound(name: str) -> None:
    assert judge(bytes_of(name)) == (True, True, True)


@settings(max_examples=settings().max_examples // 4, suppress_health_check=[*HealthCheck])
@given(sites(large=False))
def test_any_change_is_answered(changed: tuple[str, list[Change]]) -> None:
    name, changes = changed
    judge(apply_all(bytes_of(name), changes))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_was_found_stays_mended(case: Path) -> None:
    judge(read_case(case))
