"""Records are closed and frozen, and know which of their keys may be left out."""

import pytest
from pydantic import BaseModel, ValidationError

from mkdocs_briefings.model.models import Anonymous, Card, Fact, Source
from mkdocs_briefings.model.vocabulary import Kind

EVIDENCE = {"source": "post", "quote": "the Alma of Solvik Lines"}
FACT = {"id": "range", "statement": "It sails.", "added": "2031-05-01", "evidence": [EVIDENCE]}
CARD = {"name": "Alma", "facts": [FACT]}
SOURCE = {"title": "A", "publisher": "B", "published": "2031-04-02", "language": "en"}
KIND = {"label": "Ferries", "singular": "Ferry", "summary": "Ferry", "properties": {}}


@pytest.mark.parametrize(("model", "record"), [(Card, CARD), (Source, SOURCE), (Kind, KIND)])
def test_the_least_that_a_record_says(model: type[BaseModel], record: dict[str, object]) -> None:
    assert model.model_validate(record).model_fields_set == record.keys()
    for key in record:
        with pytest.raises(ValidationError) as refused:
            model.model_validate({name: value for name, value in record.items() if name != key})
        assert [error["loc"] for error in refused.value.errors()] == [(key,)]


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"nam": "x"}, "extra_forbidden"),
        ({"aliases": []}, "empty-value"),
        ({"aliases": None}, "empty-value"),
        ({"facts": []}, "empty-value"),
    ],
)
def test_a_record_is_closed_and_has_no_empty_lists(more: dict[str, object], kind: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Card.model_validate(CARD | more)
    assert [error["type"] for error in refused.value.errors()] == [kind]


def test_a_record_is_frozen() -> None:
    with pytest.raises(ValidationError):
        Card.model_validate(CARD).name = "Brise"  # type: ignore[misc]


def test_a_speaker_is_a_card_or_somebody_unnamed() -> None:
    by = [
        Fact.model_validate(FACT | {"evidence": [EVIDENCE | {"by": speaker}]}).evidence[0].by
        for speaker in ("people/ida-berg", {"anonymous": "a deck hand"})
    ]
    assert by == ["people/ida-berg", Anonymous(anonymous="a deck hand")]


def test_keys_that_python_cannot_have_are_read_by_alias() -> None:
    compared = {"with": "a/b#c", "as": "scope", "why": "another deck"}
    (comparison,) = Fact.model_validate(FACT | {"compare": [compared]}).compare
    assert (comparison.other, comparison.relation) == ("a/b#c", "scope")
    source = Source.model_validate(SOURCE | {"translated": {"from": "no", "by": "machine"}})
    assert source.translated
    assert source.translated.from_ == "no"
