"""Words: where they are in a text. What they are is in the golden cases of `test_canonical`."""

import pytest

from mkdocs_briefings.text.characters import shapes_of
from mkdocs_briefings.text.words import find_word_spans


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Spain’s co-op won!", ["Spain", "co-op", "won"]),
        ("the 1990’s", ["the", "1990’s"]),
        ("d’Alder-backed", ["d", "Alder", "backed"]),
        ("US$5, −6", ["US$", "5", ",", "−", "6"]),
        ("5. – 6. Mai", ["5", ".", "–", "6", "Mai"]),
        ("9 ( ,) 9", ["9", "(", "9"]),
        ("é$5", ["é", "$", "5"]),
        ("昇腾", ["昇", "腾"]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in find_word_spans(text, shapes_of(text))] == words
