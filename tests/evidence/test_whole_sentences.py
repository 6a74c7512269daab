from mkdocs_briefings.evidence.whole_sentences import WholeSentence, whole_sentences
from mkdocs_briefings.text.canonical import canonical
from mkdocs_briefings.text.edtf import parse_edtf
from mkdocs_briefings.text.tokens import Span, tokens_of_text
from tests.support.readers import reader

PUBLISHED = parse_edtf("2031-07-05")


def wholes(text: str) -> list[WholeSentence]:
    return [*whole_sentences(tokens_of_text(canonical(text)), reader())]


def words(whole: WholeSentence, span: Span) -> str:
    return " ".join(word or "" for word in whole.sequence.tokens[span.start : span.end]).strip()


def test_each_sentence_has_the_whole_one_that_it_is_part_of() -> None:
    one, other, last = wholes("The Alma met Gov. Oak. It rained.")
    assert one is other
    assert words(one, one.span) == "the alma met gov oak"
    assert [words(one, joint) for joint in one.joints] == ["gov"]
    assert words(last, last.span) == "it rained"
    assert last.joints == ()


def test_the_last_sentence_of_a_paragraph_joins_none() -> None:
    one, other = wholes("The Alma met the Gov.\nOak came.")
    assert one is not other


def test_clauses_end_at_marks_and_on_either_side_of_words_that_part_them() -> None:
    (whole,) = wholes("It sank at noon, Ida said, but nobody saw it.")
    tokens = whole.sequence.tokens
    assert sorted(whole.clause_ends) == [4, 5, 6, 7]
    assert tokens[4:8] == ("ida", "said", "but", "nobody")
    assert [words(whole, span) for span in whole.parting_words] == ["said", "but"]


def test_dates_are_read_from_the_day_of_publication() -> None:
    (whole,) = wholes("It sank on Friday.")
    ((span, found),) = whole.dates(PUBLISHED)
    assert words(whole, span) == "friday"
    assert str(found.meant) == "2031-07-04"
    ((_, earlier),) = whole.dates(parse_edtf("2031-06-05"))
    assert str(earlier.meant) == "2031-05-30"


def test_phrases_of_several_words_are_found_by_each() -> None:
    (whole,) = wholes("It did not only sink on July 4.")
    found = whole.phrases(PUBLISHED)
    assert whole.sequence.tokens[2:4] == ("not", "only")
    assert found[2] == found[3] == {2, 3}
    assert whole.sequence.tokens[6:8] == ("july", "4")
    assert found[7] == {6, 7}
    assert 0 not in found


def test_what_leaves_a_date_open_is_found_by_its_words() -> None:
    (whole,) = wholes("It will sail on Friday.")
    assert whole.sequence.tokens[1:5] == ("will", "sail", "on", "friday")
    assert whole.phrases(PUBLISHED)[4] == {1, 2, 3, 4}
