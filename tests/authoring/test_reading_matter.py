"""A fact beside its passages: lines for a person, data for a program."""

from mkdocs_briefings.authoring.reading_matter import Matter, as_data, as_lines, find_matter
from tests.support.ferries import FERRIES
from tests.support.sealed import Files, analysis_of, card, fact, linked, site

TEXT = "A gull cried. The Alma is not new, said a deck hand of the yard. It rained.\n"
FILES = site(
    {
        "ferries/alma": card(
            "Alma",
            fact(
                "The Alma is not new",
                statement="The Alma is not new.",
                date="2031",
                type="opinion",
                by={"anonymous": "a deck hand", "affiliation": "the yard"},
                evidence=[{"source": "post", "quote": "in no text at all"}],
            ),
        )
    },
    {"post": TEXT},
)


def matter(files: Files, ref: str = "ferries/alma#f") -> Matter:
    analysis = analysis_of(files)
    return find_matter(analysis, linked(analysis, ref))


def test_lines_for_a_person() -> None:
    assert as_lines(matter(FILES)) == [
        "Alma",
        "  A deck hand (the yard) and Harbour Post: The Alma is not new.",
        "  opinion",
        "  date: 2031",
        "  a deck hand (unnamed, the yard) in Harbour Post, 2 April 2031, paragraph 1",
        "    A gull cried. «The Alma is not new», said a deck hand of the yard. It rained.",
        "    near the quote: 'not' (negation), answered by 'statement'",
        "    near the quote: 'said' (saying), answered by 'by'",
        "  Harbour Post, 2 April 2031",
        "    “in no text at all”: the quote is in no words that are known here",
    ]


def test_opened_words_are_said_to_be_that() -> None:
    lines = as_lines(matter(FERRIES, "ferries/alma#range"))
    assert lines[2] == "  range = at least 40 km (calm sea)"
    assert "the words the seal opens" in lines[4]
    assert "«at least 40 kilometres on one charge»" in lines[5]
    assert "…" in lines[5]


def test_a_terminal_obeys_nothing() -> None:
    files = FILES | {
        path: FILES[path].replace("A gull cried", "A \x1b[31mgull cried")
        for path in ("seeds/.text/post.txt",)
    }
    files["seeds/post.yml"] = files["seeds/post.yml"].partition("text:")[0]
    assert "\x1b" not in "".join(as_lines(matter(files)))


def test_data_for_a_program() -> None:
    data = as_data(matter(FILES))
    assert data["ref"] == "ferries/alma#f"
    assert (data["card"], data["date"], data["due"], data["value"]) == ("Alma", "2031", None, None)
    assert data["statement"] == "The Alma is not new."
    assert data["attributed_statement"].endswith(": The Alma is not new.")
    first, second = data["evidence"]
    assert first["passage"].startswith("A gull cried. The Alma is not new, said")
    assert first["passage_is"] == "text"
    assert first["by"] == "a deck hand (unnamed, the yard)"
    assert first["publisher"] == "Harbour Post"
    assert second["passage"] is None
    assert second["passage_is"] is None
    (opened,) = as_data(matter(FERRIES, "ferries/alma#range"))["evidence"]
    assert opened["passage_is"] == "opened words"


def test_what_can_be_read() -> None:
    assert matter(FILES).can_be_read
    bare = {path: text for path, text in FERRIES.items() if not path.endswith(".seal")}
    assert not matter(bare, "ferries/alma#range").can_be_read
