"""Short signs for scales."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.scales import Scale, scales_of


@pytest.mark.parametrize(
    ("sign", "scale"),
    [("bn", Scale(Fraction(10**9))), ("m", Scale(Fraction(10**6), is_money=True)), ("xn", None)],
)
def test_a_sign_has_its_factor(sign: str, scale: Scale | None) -> None:
    assert scales_of(language_of("en")).get(sign) == scale
