"""Note marks that are joined to words are dropped, and what is no note mark stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.authoring.note_marks import drop_note_marks, mark_note


@pytest.mark.parametrize(
    ("text", "clean", "said"),
    [
        ("She carries[12] 4,200 people.", "She carries 4,200 people.", "'[12]' in 1.1"),
        ("Rope.\nIt burns.[4][5] So.", "Rope.\nIt burns. So.", "'[4]' in 2.1, '[5]' in 2.1"),
        ("In 2031[3] it sank.", "In 2031 it sank.", "'[3]' in 1.1"),
        ("Rope[a] and oil[b].", "Rope and oil.", "'[a]' in 1.1, '[b]' in 1.1"),
        ("Rope[note 2], oil[4,5]", "Rope, oil", "'[note 2]' in 1.1, '[4,5]' in 1.1"),
        ("Rope[citation needed] sank.", "Rope sank.", "'[citation needed]' in 1.1"),
        ("Ein Seil[Beleg fehlt].", "Ein Seil.", "'[Beleg fehlt]' in 1.1"),
        ("渡轮载车[12]超过120辆。", "渡轮载车超过120辆。", "'[12]' in 1.1"),
        (f"Euros{mark_note('3')} went.", "Euros went.", "'3' in 1.1"),
    ],
)
def test_a_mark_joined_to_a_word_is_dropped(text: str, clean: str, said: str) -> None:
    assert drop_note_marks(text) == (clean, (f"note marks dropped: {said}",), ())


@pytest.mark.parametrize(
    "text",
    [
        "He said [12] of them came.",
        "“[t]he boat sank”",
        "He walk[s] and say[s] so.",
        "In the year[1987] before.",
        "the [Blue Heron] sailed",
        "un[a]ble",
        "Rope[c]",
        "",
    ],
)
def test_what_belongs_to_the_text_stays(text: str) -> None:
    assert drop_note_marks(text) == (text, (), ())


PARTS = ["rope", "52", "Oil.", "[12]", "[a]", " ", "\n", "人"]


@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_words_outside_brackets_are_kept(parts: list[str]) -> None:
    clean, _, _ = drop_note_marks("".join(parts))
    for part in set(parts) - {"[12]", "[a]"}:
        assert clean.count(part) >= parts.count(part)
