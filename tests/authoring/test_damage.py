"""Damage in a text is reported with its place, and sound texts are left in peace."""

import pytest

from mkdocs_briefings.authoring.damage import find_damage
from mkdocs_briefings.text.canonical import canonical
from tests.support.articles import ARTICLES


def damage(text: str) -> list[str]:
    return list(find_damage(text, canonical(text)))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Close banner", "close banner"),
        ("Close this banner", "close this banner"),
        ("ACCEPT ALL COOKIES", "accept all cookies"),
        ("Read our cookie policy.", "cookie policy"),
        ("Share this on Chatter", "share this on"),
        ("Sign up for our letter", "sign up for"),
        ("Please enable JavaScript", "enable javascript"),
        ("Verify you are human", "verify you are human"),
        ("© 2031. All rights reserved.", "all rights reserved"),
        ("ADVERTISEMENT", "advertisement"),
    ],
)
def test_page_furniture_is_named_with_its_place(line: str, found: str) -> None:
    text = f"{ARTICLES['tide-letter']}\n{line}\n"
    number = canonical(text).paragraphs[-1].number
    (warning,) = damage(text)
    assert warning.startswith(f"'{found}")
    assert f"in {number}." in warning


@pytest.mark.parametrize("line", ["They close bannered halls.", "Readvertisements fell."])
def test_words_that_look_like_furniture_are_left_alone(line: str) -> None:
    assert not damage(f"{ARTICLES['tide-letter']}\n{line}\n")


@pytest.mark.parametrize(
    "text",
    [
        *ARTICLES.values(),
        "Le café\xa0», dit-il, «\xa0déjà…\xa0» et l’été’.",
        "AMANHÃ, disse. ESPAÑA… y SÃO PAULO.",
        "Die Größe, ändern über Ærø.",
        "400 m² of quay, 10³ litres, 21st, H₂O and 5 km².",
        "He subscribes to nothing, logs in, and registers late as everybody does here.",
        "Сегодня было тихо. 今天很安静。今日は静かだ。",
    ],
)
def test_sound_texts_are_left_in_peace(text: str) -> None:
    assert not damage(text)


@pytest.mark.parametrize(
    ("broken", "shown"),
    [
        ("brÃ©ad", "Ã©"),
        ("he said â€œyesâ€\x9d", "â€œ"),
        ("cost Â£5", "Â£"),
        ("cost â‚¬5", "â‚¬"),
        ("Привет".encode().decode("latin-1"), "Ð"),
        ("渡轮".encode().decode("latin-1"), "æ¸¡"),
        ("br\ufffdad", "br\ufffdad"),
    ],
)
def test_lost_and_mangled_characters_are_shown(broken: str, shown: str) -> None:
    (warning,) = damage(f"Rope.\nOil. They say {broken} here.")
    assert warning.startswith(f"'{shown}")
    assert "in 2.2" in warning
    assert warning.endswith("save the article again as UTF-8")


@pytest.mark.parametrize("word", ["euros³", "2031³", "52,000²", "52¹", "10ˆ⁻³", "10ˆ¹.⁵"])
def test_what_may_be_a_power_or_a_note_mark_is_reported(word: str) -> None:
    (warning,) = damage(f"Rope. It is {word} in all.")
    assert f"'{word}' in 1.2" in warning
    assert "may be a power or hold a note mark" in warning


@pytest.mark.parametrize(
    "line",
    [
        "Log in or start your free trial to continue reading.",
        "This article is for subscribers only.",
        "Um weiterzulesen, melden Sie sich an.",
        "Cet article est réservé aux abonnés.",
        "Para seguir leyendo, hágase socio.",
        "登录后继续阅读。",
        "この記事は会員限定です。",
    ],
)
def test_a_paywall_is_reported(line: str) -> None:
    (warning,) = damage(f"{ARTICLES['tide-letter']}{line}\n")
    assert "in 10.1 is what a paywall says" in warning


def test_the_head_of_a_page_is_reported_at_the_beginning_only() -> None:
    head = "ログイン\n会員登録\nMy account\nSe connecter\n"
    (warning,) = damage(f"{head}{ARTICLES['tide-letter']}")
    for place in ("1.1", "2.1", "3.1", "4.1"):
        assert f"in {place}" in warning
    assert "delete it" in warning
    assert not damage(f"{ARTICLES['tide-letter'] * 2}My account\n")


def test_wrapped_lines_are_reported_but_not_tables() -> None:
    lines = "They sailed on and on to the\n" * 9
    assert damage(lines) == [
        "its lines end within sentences: if they are hard-wrapped, add it with --unwrap"
    ]
    assert not damage("| Site | Size |\n| Grey Shoal | 80 |\n" * 9)
