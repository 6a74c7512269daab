"""``compare`` answers a conflict that was found, and every conflict is seen."""

from typing import Any

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, site

ALMA = "briefings/ferries/alma.yml"
ANSWERS = ["scope", "rounding", "supersedes", "disputed"]


def two(one: str, other: str, relation: str = "", with_: str = "f", **keys: Any) -> Files:
    """Two facts of one property on a card, the second compared to the first."""
    answer = {"with": f"ferries/alma#{with_}", "as": relation, "why": "one is the main deck"}
    compare: dict[str, Any] = {"compare": [answer]} if relation else {}
    facts = [
        fact("it is so", property="seats", value=one, **keys),
        fact("it is so", property="seats", value=other, id="other", **compare),
    ]
    return site({"ferries/alma": card("Alma", *facts)}, {}, {"post": {}})


@pytest.mark.parametrize("relation", ANSWERS)
def test_an_answer_to_a_conflict(relation: str) -> None:
    assert passes("compare", two("50,000", "70,000", relation))


@pytest.mark.parametrize("relation", ANSWERS)
def test_an_answer_where_there_is_none(relation: str) -> None:
    (found,) = findings("compare", two("400", "420", relation, bound="more-than"))
    assert (found.file, found.marks, found.severity) == (ALMA, relation, "error")
    assert f"'{relation}'" in found.message


@pytest.mark.parametrize("relation", ["repeats", "wording"])
def test_facts_may_be_set_side_by_side_without_one(relation: str) -> None:
    assert passes("compare", two("400", "420", relation, bound="more-than"))


@pytest.mark.parametrize("relation", ["", "repeats", "wording"])
def test_a_conflict_that_nothing_answers_is_a_warning(relation: str) -> None:
    (found,) = findings("compare", two("50,000", "70,000", relation))
    assert (found.file, found.marks, found.severity) == (ALMA, "70,000", "warning")
    assert "'70,000'" in found.message
    assert "'50,000'" in found.message


def test_values_that_conflict_are_told_together() -> None:
    values = ["100", "200", "200", "300", "400", "500", "600"]
    facts = [
        fact("it is so", id=f"s{n}", property="seats", value=value)
        for n, value in enumerate(values)
    ]
    files = site({"ferries/alma": card("Alma", *facts)}, {}, {"post": {}})
    (found,) = findings("compare", files)
    assert (found.marks, found.severity) == ("600", "warning")
    assert "'600', '100' in line 2, '200' in line 2, '300' in line 2" in found.message
    assert found.message.endswith(" and 2 other values conflict with each other")


def test_a_fact_that_is_not_there_is_the_business_of_another_rule() -> None:
    files = two("50,000", "50,000", "scope", with_="gone")
    assert findings("compare", files) == []
    assert "fact" in skips("compare", files)[0]


def test_what_supersedes_is_newer_and_no_worse_attested() -> None:
    old = fact("the Alma has 40 seats", id="old", property="seats", value="40")
    answer = [{"with": "ferries/alma#old", "as": "supersedes", "why": "counted again"}]
    text = "The Alma has 40 seats, the paper found. The Alma has 50 seats, said a deck hand."

    def superseding(source: str = "post", **keys: Any) -> Files:
        new = fact(
            "the Alma has 50 seats", source, property="seats", value="50", compare=answer, **keys
        )
        other = fact("it rained", "nowhere", id="other")
        cards = {"ferries/alma": card("Alma", old, new), "ferries/brise": card("Brise", other)}
        return site(cards, {"post": text}, {"past": {"published": "2030-12-01"}})

    assert passes("compare", superseding())
    (weaker,) = findings("compare", superseding(by={"anonymous": "a deck hand"}))
    assert weaker.message == "a fact that is only claimed supersedes one that is reported"
    (older,) = findings("compare", superseding("past"))
    assert older.message.startswith("said 1 December 2030, it supersedes what was said 2 April")
    assert skips("compare", superseding(by="people/nobody")) == [
        "one of the two names something unknown"
    ]
