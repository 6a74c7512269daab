"""Which words near a quote can turn its meaning, and which only look so."""

import pytest

from mkdocs_briefings.reading.cautions import TREATMENTS, read_cautions
from mkdocs_briefings.reading.language import FULL, language_of
from mkdocs_briefings.text.canonical import words_of


def read(code: str, text: str) -> list[str]:
    """The cautions in a text: ``kind: words``."""
    words = words_of(text)
    return [
        f"{found.kind}: {' '.join(words[found.span.start : found.span.end])}"
        for found in read_cautions(words, language_of(code))
        if found.kind
    ]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "The Alma did not exceed 40 knots", ["negation: not"]),
        ("en", "The line didn't sail", ["negation: didnt"]),
        ("en", "They denied that it sank", ["denial: denied"]),
        ("en", "Whether it sails", ["question: whether"]),
        ("en", "Is the Alma fast?", ["question: is"]),
        ("en", "It sails if the council agrees", ["condition: if"]),
        ("en", "The line plans to buy ships", ["plan: plans to"]),
        ("en", "A theoretical 20 percent", ["possibility: theoretical"]),
        ("en", "The Alma is said to sink", ["rumour: is said to"]),
        ("en", "40 knots in a test tank", ["limit: in a test tank"]),
        ("en", "The Alma once sailed", ["past: once"]),
        ("en", "It floats, according to Ida", ["saying: according to"]),
        ("de", "Die Alma fährt nicht", ["negation: nicht"]),
        ("de", "Die Reederei bestritt das", ["denial: bestritt"]),
        ("de", "Sie fährt, falls es taut", ["condition: falls"]),
        ("de", "Die Reederei plant Schiffe", ["plan: plant"]),
        ("de", "angeblich 40 Knoten im Versuch", ["rumour: angeblich", "limit: im versuch"]),
        ("de", "40 Knoten, sagte Ida", ["saying: sagte"]),
        ("fr", "L'Alma n'avance pas", ["negation: n", "negation: pas"]),
        ("fr", "La ligne dément", ["denial: dément"]),
        ("fr", "40 nœuds en laboratoire, selon Ida", ["limit: en laboratoire", "saying: selon"]),
        ("fr", "Elle prévoit, peut-être", ["plan: prévoit", "possibility: peutêtre"]),
        ("fr", "Elle portera 40 places", ["plan: portera"]),
        ("fr", "Elle porterait 40 places", ["condition: porterait"]),
        ("es", "Llevará 40 plazas", ["plan: llevará"]),
        ("es", "El Alma no navega", ["negation: no"]),
        ("es", "La naviera desmintió", ["denial: desmintió"]),
        ("es", "Quizás navega, dijo Ida", ["possibility: quizás", "saying: dijo"]),
        ("zh", "这艘船没有开", ["negation: 没 有"]),
        ("zh", "公司否认", ["denial: 否 认"]),
        ("zh", "如果议会同意", ["condition: 如 果"]),
        ("zh", "据说计划开船", ["rumour: 据 说", "plan: 计 划"]),
        ("zh", "伊达表示", ["saying: 表 示"]),
        ("ja", "船は速くない", ["negation: な い"]),
        ("ja", "会社は否定した", ["denial: 否 定"]),
        ("ja", "予定だと述べた", ["plan: 予 定", "saying: 述 べ"]),
    ],
)
def test_a_word_that_can_turn_the_meaning(code: str, text: str, found: list[str]) -> None:
    assert read(code, text) == found


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Not only the Alma sails"),
        ("en", "no less than 40 ships, no fewer than 3 and no more than 9"),
        ("en", "some 400 ships, up to 500 seats, up to $500"),
        ("en", "nothing but ships"),
        ("en", "The Alma sailed in May and on 3 May 2031"),
        ("en", "The wood is used to build ships"),
        ("de", "nicht nur die Alma, bis zu 400 Schiffe"),
        ("fr", "L'Alma n'est pas seulement grande"),
        ("es", "no solo el Alma"),
        ("zh", "不仅数据说明不少非常"),
        ("ja", "少なくとも船だけでなく"),
    ],
)
def test_a_set_phrase_or_the_bound_of_a_figure_is_no_caution(code: str, text: str) -> None:
    assert read(code, text) == []


@pytest.mark.parametrize("text", ["up to", "up to the council", "some ships"])
def test_a_bound_without_a_figure_is_a_limit(text: str) -> None:
    assert [found.partition(":")[0] for found in read("en", text)] == ["limit"]


def test_a_closed_word_is_part_of_no_phrase() -> None:
    language = language_of("en")
    (found,) = read_cautions(("not", None, "ships"), language)
    assert found.kind == "negation"
    assert next(iter(read_cautions((None, "only"), language))).kind == "limit"


@pytest.mark.parametrize("code", FULL)
def test_each_full_language_has_words_for_every_kind(code: str) -> None:
    language = language_of(code)
    for kind in TREATMENTS.keys() - {"subject", "rival", "figure"}:
        assert language.phrases(kind) or language.phrases(f"{kind}-after"), kind
    assert len(language.phrases("common")) >= 90


def test_a_language_without_tables_has_no_cautions() -> None:
    assert read("nb", "Hun sa at den ikke seiler") == []
