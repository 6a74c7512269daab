"""Figures written in every form of a language, with what they mean, for property tests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from hypothesis import strategies as st

from mkdocs_briefings.reading.bounds import BOUNDS
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.units import Units
from tests.support.number_writers import WRITERS

UNITS = Units(
    {
        "USD": ["$", "dollars", "Dollar", "dólares", "美元", "ドル"],
        "EUR": ["€", "euros", "Euro", "欧元", "ユーロ"],
        "t": ["tonnes", "Tonnen", "toneladas", "吨", "トン"],
        "km": ["kilometres", "Kilometer", "kilomètres", "kilómetros", "公里", "キロメートル"],
        "ships": ["Schiffe", "navires", "buques", "艘船", "隻"],
        "%": ["percent"],
    }
)


class Meaning(NamedTuple):
    """What a written figure means; ``bound`` is empty or one of its possible bounds."""

    low: Fraction
    high: Fraction
    unit: str
    per: str = ""
    bound: str = ""


@dataclass(frozen=True)
class Forms:
    """How a language writes figures: patterns with a place for a number (``N``) or two."""

    marks: tuple[Sequence[str], str]
    scales: Mapping[str, int]
    units: Mapping[str, Sequence[str]]
    pers: Mapping[str, str]
    ranges: Sequence[str]
    minus: Sequence[str]
    frames: Sequence[str]
    of_unit: Mapping[str, str] = field(default_factory=dict)
    space: str = " "


FORMS = {
    "en": Forms(
        marks=([",", " ", "\u202f", "’"], "."),
        scales={" million": 10**6, " billion": 10**9, " trillion": 10**12, " thousand": 1000,
                "bn": 10**9, " bn": 10**9, " mn": 10**6, "k": 1000, " lakh": 10**5,
                " crore": 10**7},
        units={"USD": ["$N", "US$N", "N dollars", "N US dollars", "USD N"],
               "EUR": ["€N", "N euros"],
               "t": ["N tonnes", "N t"], "km": ["N km", "N kilometres"], "ships": ["N ships"],
               "%": ["N%", "N percent", "N per cent"]},
        pers={" per year": "year", " an hour": "hour", " per tonne": "t", "/h": "hour",
              " annually": ""},
        ranges=["{} to {}", "{}-{}", "{}–{}", "between {} and {}", "from {} to {}"],
        minus=["-", "−", "minus "],
        frames=["{}", "the yard said {} today", "it reported {} , its owners said"],
    ),
    "de": Forms(
        marks=([".", " ", "\u202f", "’"], ","),
        scales={" Millionen": 10**6, " Milliarden": 10**9, " Billionen": 10**12, " Mio.": 10**6,
                " Mrd.": 10**9, " Tausend": 1000, " Tsd.": 1000},
        units={"USD": ["N Dollar", "$N", "N US-Dollar"], "EUR": ["N Euro", "N €", "€N"],
               "t": ["N Tonnen", "N t"], "km": ["N km", "N Kilometer"], "ships": ["N Schiffe"],
               "%": ["N %", "N Prozent", "N%"]},
        pers={" pro Jahr": "year", " je Tonne": "t", " pro Stunde": "hour", "/Tag": "day"},
        ranges=["{} bis {}", "{}-{}", "{} – {}", "zwischen {} und {}", "von {} bis {}"],
        minus=["-", "−", "minus "],
        frames=["{}", "die Werft meldete {} heute", "laut Werft waren es {} , sagte sie"],
    ),
    "fr": Forms(
        marks=([" ", "\u202f", "\xa0", "."], ","),
        scales={" millions": 10**6, " milliards": 10**9, " billions": 10**12, " mille": 1000,
                " Mds": 10**9},
        units={"USD": ["N dollars", "$N", "N $"], "EUR": ["N euros", "N €"],
               "t": ["N tonnes", "N t"], "km": ["N km", "N kilomètres"], "ships": ["N navires"],
               "%": ["N %", "N pour cent", "N%"]},
        pers={" par an": "year", " par tonne": "t", " de l'heure": "hour", "/jour": "day"},
        ranges=["{} à {}", "{}-{}", "entre {} et {}", "de {} à {}"],
        minus=["-", "−", "moins "],
        frames=["{}", "le chantier annonce {} aujourd'hui", "selon lui {} , rien que cela"],
        of_unit={"N dollars": "N de dollars", "N euros": "N d'euros", "N tonnes": "N de tonnes"},
    ),
    "es": Forms(
        marks=([" ", "\u202f", "\xa0"], ","),
        scales={" millones": 10**6, " mil": 1000, " mil millones": 10**9, " billones": 10**12,
                " millardos": 10**9},
        units={"USD": ["N dólares", "$N"], "EUR": ["N euros", "N €"], "t": ["N toneladas", "N t"],
               "km": ["N km", "N kilómetros"], "ships": ["N buques"],
               "%": ["N %", "N por ciento", "N%"]},
        pers={" al año": "year", " por tonelada": "t", " por hora": "hour", "/día": "day"},
        ranges=["{} a {}", "{}-{}", "entre {} y {}", "de {} a {}"],
        minus=["-", "−", "menos "],
        frames=["{}", "el astillero anuncia {} hoy", "fueron {} , dijo"],
        of_unit={"N dólares": "N de dólares", "N toneladas": "N de toneladas"},
    ),
    "zh": Forms(
        marks=([",", " "], "."),
        scales={"万": 10**4, "亿": 10**8, "億": 10**8, "万亿": 10**12},
        units={"USD": ["N美元", "$N"], "EUR": ["N欧元", "€N"], "t": ["N吨"], "km": ["N公里", "Nkm"],
               "ships": ["N艘船"], "%": ["N%", "百分之N"]},
        pers={"/年": "year", "每吨": "t"},
        ranges=["{}至{}", "{}到{}", "{}-{}", "{}~{}"],
        minus=["-", "负"],
        frames=["{}", "公司说{}等", "据称{}，又说"],
        space="",
    ),
    "ja": Forms(
        marks=([","], "."),
        scales={"万": 10**4, "億": 10**8, "兆": 10**12},
        units={"USD": ["Nドル", "$N"], "EUR": ["Nユーロ"], "t": ["Nトン"],
               "km": ["Nキロメートル", "Nkm"], "ships": ["N隻"], "%": ["N%", "Nパーセント"]},
        pers={"/日": "day"},
        ranges=["{}から{}", "{}〜{}", "{}~{}"],
        minus=["-", "マイナス"],
        frames=["{}", "会社は{}と述べた", "同社の{}、という"],
        space="",
    ),
}  # fmt: skip


def digits(forms: Forms, number: Fraction, mark: str) -> str:
    """Write a number in digits, its groups separated by a mark (or none) if it has any."""
    whole = f"{int(number):,}".replace(",", mark) if number >= 10**4 or mark else str(int(number))
    decimals = f"{float(number % 1):.4f}".rstrip("0")[2:]
    return whole + (forms.marks[1] + decimals if decimals else "")


@st.composite
def written_numbers(draw: st.DrawFn, code: str) -> tuple[str, Fraction]:
    """A number in digits, in digits with a scale, or in words, and its value."""
    forms = FORMS[code]
    form = draw(st.sampled_from(["digits", "decimals", "scaled", "words"]))
    mark = draw(st.sampled_from(["", *forms.marks[0]]))
    if form == "words":
        number = draw(st.one_of(st.integers(2, 130), st.integers(2, 10**6), st.integers(2, 10**12)))
        return WRITERS[code](number), Fraction(number)
    if form == "digits":
        number = draw(st.one_of(st.integers(0, 99), st.integers(1000, 10**9)))
        return digits(forms, Fraction(number), mark), Fraction(number)
    places = draw(st.sampled_from([1, 2, 4]))
    value = Fraction(10 * draw(st.integers(0, 10 ** (places + 2) - 1)) + draw(st.integers(1, 9)))
    number = value / 10**places
    if form == "decimals":
        return digits(forms, number, mark if number >= 1000 else ""), number
    scale, factor = draw(st.sampled_from(sorted(forms.scales.items())))
    return digits(forms, number, "") + scale, number * factor


@st.composite
def written_ranges(draw: st.DrawFn, code: str, pattern: str) -> tuple[str, Fraction, Fraction]:
    """A range of two numbers in a pattern for a unit, and its ends."""
    forms = FORMS[code]
    low, high = sorted(draw(st.lists(st.integers(1, 9999), min_size=2, max_size=2, unique=True)))
    first, second = Fraction(low, 10), Fraction(high, 10)
    scale, factor = draw(st.sampled_from([("", 1), *sorted(forms.scales.items())]))
    form = draw(st.sampled_from(forms.ranges))
    one, other = digits(forms, first, ""), digits(forms, second, "")
    if draw(st.booleans()) and not any(dash in form for dash in "-–~〜"):
        one, other = (pattern.replace("N", text + scale) for text in (one, other))
        return form.format(one, other), first * factor, second * factor
    text = form.format(one, other + scale)
    if not pattern.startswith("N"):  # "$between 3 and 4" is no form of any language
        text = f"{one}-{other}{scale}"
    return pattern.replace("N", text), first * factor, second * factor


@st.composite
def written_figures(draw: st.DrawFn, code: str) -> tuple[str, Meaning]:
    """A sentence with one figure, and what the figure means."""
    forms, bound, per = FORMS[code], "", ""
    unit = draw(st.sampled_from(sorted(forms.units)))
    pattern = draw(st.sampled_from(forms.units[unit]))
    kind = draw(st.sampled_from(["plain", "plain", "range", "minus", "per", "bound", "bound"]))
    if kind == "range":
        figure, low, high = draw(written_ranges(code, pattern))
    else:
        text, low = draw(written_numbers(code))
        high = low
        is_scaled = any(text.endswith(scale) for scale in forms.scales)
        if is_scaled and draw(st.booleans()):
            pattern = forms.of_unit.get(pattern, pattern)
        figure = pattern.replace("N", text)
    if kind == "minus" and low and not figure.startswith(("百", "US")):
        is_dash = figure.lstrip("$€")[0].isdecimal()  # a dash before a letter is no sign
        signs = forms.minus if is_dash else forms.minus[-1:]
        figure = draw(st.sampled_from(signs)) + figure
        low = high = -low
    if kind == "per" and pattern.startswith("N") and unit != "%":
        ending, per = draw(st.sampled_from(sorted(forms.pers.items())))
        figure += ending
    if kind == "bound":
        bound = draw(st.sampled_from(BOUNDS))
        phrases = _phrases(code, bound)
        bound = bound if phrases else ""
        figure = f"{draw(st.sampled_from(phrases or ['']))}{forms.space}{figure}"
    frame = draw(st.sampled_from(forms.frames))
    return frame.format(figure), Meaning(low, high, unit, per, bound)


def _phrases(code: str, bound: str) -> list[str]:
    table = language_of(code).tables[bound]
    return [phrase for phrase in table if phrase not in "±~><≈≤≥"]
