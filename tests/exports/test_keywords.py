"""What pages and facts are found by, on the sample site."""

from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.exports.keywords import Keywords, find_keywords
from mkdocs_briefings.files.folder import Folder
from tests.support.ferries import ALMA, FORM


def keywords(**changed: str) -> dict[str, Keywords]:
    files = FORM | changed
    verdict = check_folder(Folder({path: text.encode() for path, text in files.items()}))
    assert verdict.analysis
    return find_keywords(verdict.analysis)


def test_a_card_is_found_by_its_names_and_whom_it_is_tied_to() -> None:
    card = keywords()["ferries/alma.md"]
    assert card.names == ("Alma", "阿尔玛")
    assert card.words == ("Ferry", "Ferries", "Solvik Lines")


def test_a_fact_is_found_by_its_card_its_property_and_whom_it_names() -> None:
    fact = keywords()["ferries/alma.md#beats-brise"]
    assert fact.names == ("Alma", "阿尔玛")
    assert {"ferries/alma", "beats-brise", "Said to beat", "Brise", "Solvik Lines"} <= {*fact.words}


def test_a_fact_is_found_by_its_speaker_and_the_speakers_employer() -> None:
    assert {"Ida Berg", "Solvik Lines"} <= {*keywords()["ferries/alma.md#range"].words}


def test_a_fact_is_found_by_its_outlets_and_their_initials() -> None:
    assert "Harbour Post" in keywords()["ferries/alma.md#range"].words
    card = ALMA.replace("publisher: Coast Radio", "publisher: The Long Coast Radio of Norway")
    fact = keywords(**{"briefings/ferries/alma.yml": card})["ferries/alma.md#fleet-forecast"]
    assert {"Tide Letter", "The Long Coast Radio of Norway", "TLCRN"} <= {*fact.words}
    assert "TL" not in fact.words


def test_unanswered_questions_are_found_by_their_card() -> None:
    asked = "unanswered: [{question: Why?, looked_in: [tide-letter], added: 2031-05-01}]\n"
    found = keywords(**{"briefings/ferries/alma.yml": ALMA + asked})
    assert found["ferries/alma.md#_unanswered"].names == ("Alma", "阿尔玛")
    assert "ferries/alma.md#_unanswered" not in keywords()


def test_a_figure_is_found_without_its_commas_and_with_any_spelling_of_its_unit() -> None:
    card = ALMA.replace("value: 40 km", "value: 40,000 km")
    fact = keywords(**{"briefings/ferries/alma.yml": card})["ferries/alma.md#range"]
    assert {"40,000 km", "40000 km", "kilometres", "kilometers"} <= {*fact.words}


def test_a_table_is_found_by_its_columns_and_rows() -> None:
    assert keywords()["ferries/index.md"].words == ("Operator", "Range", "Alma", "Brise")


def test_a_source_is_found_by_its_publisher_and_authors() -> None:
    source = keywords()["sources/harbour-post.md"]
    assert (source.names, "Jon Dahl" in source.words) == (("Harbour Post",), True)


def test_facts_and_cards_weigh_more_than_lists() -> None:
    found = keywords()
    fact, card = found["ferries/alma.md#range"].boost, found["ferries/alma.md"].boost
    other = found["operators/solvik.md"].boost
    assert fact > card > other > 1 > found["timeline.md"].boost == found["sources/index.md"].boost
    # A whole page with all that was typed counts five times to Material, a section twice.
    assert 5 * card > 2 * fact
