"""The article in a web page: nothing of it is lost, and nothing around it is taken."""

from pathlib import Path

from mkdocs_briefings.authoring.article_import import Extract
from mkdocs_briefings.authoring.web_page import extract_html
from mkdocs_briefings.text.canonical import canonical, words_of
from mkdocs_briefings.text.tokens import tokens_of_text

PROSE = (
    "<p>The harbour town keeps its own counsel about most matters, and visitors who ask about the "
    "old mill are told to wait until the tide turns. Nobody hurries there, least of all the baker, "
    "whose ovens have been warm since his grandmother was a girl.</p>"
)


def extract(inner: str, head: str = "") -> Extract:
    page = f"<html><head><title>Quay</title>{head}</head><body><article>{PROSE}{inner}{PROSE}"
    return extract_html(Path("page.html"), f"{page}</article></body></html>")


def test_powers_are_kept_and_note_marks_dropped() -> None:
    found = extract(
        "<p>Blue Alder burns 10<sup>2</sup> hours of oil on 400 m<sup>2</sup> of quay, which cost "
        "52,000 euros<sup><a href='#n3'>[3]</a></sup> on the 21<sup>st</sup>.</p>"
    )
    assert "burns 10² hours of oil on 400 m² of quay" in found.text
    assert "52,000 euros on the 21st." in found.text
    assert found.changes == ("note marks dropped: '[3]' in 2.1",)
    assert "102" not in tokens_of_text(canonical(found.text)).positions


def test_a_table_keeps_its_head_as_its_first_row() -> None:
    found = extract(
        "<table><caption>All sizes</caption><thead><tr><th>Site</th><th>Size<br>(MW)</th></tr>"
        "</thead><tbody><tr><th>Grey Shoal</th><td>1,080</td></tr>"
        "<tr><td>Lantern <p>Bank</p></td><td></td></tr></tbody></table>"
    )
    table = "All sizes\n| Site | Size (MW) |\n| Grey Shoal | 1,080 |\n| Lantern Bank |  |\n"
    assert table in found.text
    assert tokens_of_text(canonical(found.text)).find(words_of("Grey Shoal | 1,080"))


def test_what_only_the_extractor_guesses_is_called_a_guess() -> None:
    found = extract("<p>Founded on 28 February 1998.</p>")
    assert found.title == "Quay"
    assert found.origins["title"] == "guessed"
    assert found.published == ""
    assert found.authors == ()


def test_what_is_odd_about_the_page_is_kept_for_the_warnings() -> None:
    found = extract("", "<meta name='date' content='2031-03-14T23:30:00Z'>")
    (warning,) = found.warnings
    assert "in UTC" in warning
