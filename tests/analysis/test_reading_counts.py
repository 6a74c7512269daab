"""How many facts are read, and by whom."""

from mkdocs_briefings.analysis.reading_counts import ReadingCounts, count_readings
from tests.support.readings import VOID, read_by
from tests.support.sealed import analysis_of, card, fact, site


def test_each_fact_counts_once() -> None:
    plain = fact("the quay lay quiet")
    owl = {"by": {"machine": "owl-2"}}
    facts = [
        plain,
        read_by("Ida Berg", "Jon Dahl", owl, of=plain),
        read_by(owl, of=plain),
        read_by({"by": "Ida Berg", "objection": "It is the quay."}, of=plain),
        read_by({"by": "Ida Berg", "of": VOID}, of=plain),
    ]
    files = site({"ferries/alma": card("Alma", *facts)}, {}, {"post": {}})
    assert count_readings(analysis_of(files)) == ReadingCounts(1, 1, 3, 5, 1)
