"""The addresses that pages give."""

from urllib.parse import parse_qs, urlsplit

from mkdocs_briefings.pages.settings import Settings

REF = "ferries/alma#range"


def test_without_a_repository_there_is_nothing_to_edit_or_report() -> None:
    assert Settings().edit_url("briefings/ferries/alma.yml") == ""
    assert Settings().report_url(REF) == ""


def test_a_file_is_edited_in_the_repository() -> None:
    settings = Settings("https://code.example.org/ferries/")
    edit = settings.edit_url("briefings/ferries/älv.yml")
    assert edit == "https://code.example.org/ferries/edit/main/briefings/ferries/%C3%A4lv.yml"


def test_a_report_names_its_fact() -> None:
    report = urlsplit(Settings("https://code.example.org/ferries").report_url(REF))
    assert report.path == "/ferries/issues/new"
    assert parse_qs(report.query) == {
        "template": ["error.yml"],
        "title": [f"Error in {REF}"],
        "ref": [REF],
    }


def test_a_page_has_its_address_or_its_path() -> None:
    site = Settings(site_url="https://example.org/below/")
    assert site.page_url(REF) == "https://example.org/below/ferries/alma/#range"
    assert site.page_url("sources/post") == "https://example.org/below/sources/post/"
    assert Settings().page_url(REF) == "ferries/alma/#range"
