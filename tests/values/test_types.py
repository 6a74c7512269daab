import pytest

from mkdocs_briefings.model.vocabulary import Property
from mkdocs_briefings.values.types import parse_value


@pytest.mark.parametrize(
    ("type_", "text"),
    [("date", "soon"), ("quantity", "many"), ("quantity", "5 miles"), ("enum", "steam")],
)
def test_a_value_that_does_not_fit_its_type_says_why(type_: str, text: str) -> None:
    declared = Property.model_validate(
        {"type": type_, "label": "X", "unit": "km", "values": ["battery", "diesel"]}
    )
    with pytest.raises(ValueError, match="expected"):
        parse_value(type_, text, declared)
