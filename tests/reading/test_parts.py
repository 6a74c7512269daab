"""The parts of a number."""

from fractions import Fraction

from mkdocs_briefings.reading.parts import Part, Role, join_ordinal

EIGHTHS = Part(Role.FRACTION, Fraction(1, 8), is_compound=True)


def test_tens_and_an_ordinal_are_one_fraction() -> None:
    (part,) = join_ordinal(Part(Role.WORD, Fraction(40)), (EIGHTHS,))
    assert (part.role, part.value) == (Role.FRACTION, Fraction(1, 48))


def test_a_count_and_a_fraction_stay_two_parts() -> None:
    three = Part(Role.WORD, Fraction(3))
    assert join_ordinal(three, (EIGHTHS,)) == (three, EIGHTHS)
    assert join_ordinal(EIGHTHS, ()) == (EIGHTHS,)
