"""Short signs for scales after digits: 5 bn, €3m."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from mkdocs_briefings.reading.language import Language


class Scale(NamedTuple):
    """What a short sign for a scale multiplies by: k, bn. ``sign`` is the currency joined to it.

    ``is_money`` says that it is one only beside a currency: five m are five million euros or five
    metres.
    """

    factor: Fraction
    is_money: bool = False
    sign: str = ""


def scales_of(language: Language) -> Mapping[str, Scale]:
    """The short signs for scales of a language."""
    scales = {
        "".join(phrase): Scale(value, is_money=True)
        for phrase, value in language.numbers("money-scales").items()
    }
    for phrase, value in language.numbers("short-scales").items():
        scales["".join(phrase)] = Scale(value)
    return scales
