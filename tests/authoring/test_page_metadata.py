"""What a page states is taken, what it does not state is asked for."""

import json

import pytest
from trafilatura import load_html

from mkdocs_briefings.authoring.page_metadata import PageMetadata, read_metadata


def read(head: str = "", body: str = "", lang: str = "") -> PageMetadata:
    of = f' lang="{lang}"' if lang else ""
    page = f"<html{of}><head><title>x</title>{head}</head><body><p>1998</p>{body}</body></html>"
    return read_metadata(load_html(page))


def json_ld(**data: object) -> str:
    article = {"@type": "NewsArticle", **data}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def test_json_ld_says_it_all() -> None:
    found = read(
        json_ld(
            headline="Quiet on the fjord &amp; off it",
            datePublished="2031-03-14",
            author=[{"@type": "Person", "name": "Ada Oak"}, {"name": "By Ben Elm"}],
            publisher={"@type": "Organization", "name": "Tide Letter"},
            inLanguage="en-GB",
        )
        + meta("og:title", "Quiet!")
        + '<link rel="canonical" href="https://example.org/quiet">'
    )
    assert found.fields == {
        "title": "Quiet on the fjord & off it",
        "publisher": "Tide Letter",
        "published": "2031-03-14",
        "language": "en",
        "url": "https://example.org/quiet",
    }
    assert found.authors == ("Ada Oak", "Ben Elm")
    assert found.origins["title"] == found.origins["authors"] == "JSON-LD"
    assert found.origins["url"] == "link canonical"
    assert found.warnings == ()


@pytest.mark.parametrize(
    "script",
    [
        '<script type="application/ld+json">{"@graph": [{"@type": "Person"}, '
        '{"@type": ["Article"], "headline": "Rope"}]}</script>',
        '<script type="application/ld+json">[{"@type": "WebPage", "mainEntity": '
        '{"@type": "BlogPosting", "headline": "Rope"}}]</script>',
        f'<script type="application/ld+json">{{broken</script>{json_ld(headline="Rope")}',
    ],
)
def test_the_article_is_found_among_other_data(script: str) -> None:
    assert read(script).fields["title"] == "Rope"


@pytest.mark.parametrize("data", ["[]", "5", '{"@type": "Person", "name": "Ada"}', "{broken", ""])
def test_data_without_an_article_says_nothing(data: str) -> None:
    assert read(f'<script type="application/ld+json">{data}</script>').fields == {}


def test_meta_elements_come_second() -> None:
    found = read(meta("og:site_name", "Post") + meta("article:published_time", "2031-04-02"))
    assert found.fields == {"publisher": "Post", "published": "2031-04-02"}
    assert found.origins["published"] == "meta article:published_time"


def test_the_language_of_the_page_is_read_without_its_region() -> None:
    assert read(lang="de-AT").fields == {"language": "de"}
    assert read(json_ld(inLanguage="fr"), lang="fr_CA").warnings == ()
    found = read(json_ld(inLanguage="ja"), lang="en")
    assert found.fields["language"] == "ja"
    assert found.warnings == (
        "the page gives its language as 'ja' in JSON-LD and 'en' in <html lang>: check it",
    )


# the day


def test_a_day_that_no_metadata_gives_is_not_invented() -> None:
    assert "published" not in read(body="<p>Founded on 28 February 1998</p>").fields
    assert "published" not in read(meta("date", "last week")).fields
    assert read(meta("date", "2031")).fields["published"] == "2031"


def test_a_time_element_will_do_where_nothing_else_is_given() -> None:
    body = '<time datetime="2031-04-02">2 April</time> <time datetime="2031-03-01">old</time>'
    found = read(body=body)
    assert (found.fields["published"], found.warnings) == ("2031-04-02", ())
    assert read(meta("date", "2031-04-01"), body).fields["published"] == "2031-04-01"


def test_the_pages_own_local_day_is_kept() -> None:
    utc = json_ld(datePublished="2031-03-14T23:30:00Z")
    found = read(utc, '<time datetime="2031-03-15T00:30:00+01:00">15 March</time>')
    assert found.fields["published"] == "2031-03-15"
    assert found.warnings == (
        "the page gives two days of publication: 2031-03-15 (<time>) and 2031-03-14 (JSON-LD, in "
        "UTC): check which is its own",
    )


def test_a_day_in_utc_near_midnight_may_be_another_one() -> None:
    (warning,) = read(json_ld(datePublished="2031-03-14T23:30:00Z")).warnings
    assert "in UTC, at 23:30" in warning
    assert read(json_ld(datePublished="2031-03-14T12:00:00.000Z")).warnings == ()
    assert read(json_ld(datePublished="2031-03-14T23:30:00-05:00")).warnings == ()


def test_two_days_that_differ_are_reported() -> None:
    found = read(json_ld(datePublished="2031-03-14") + meta("date", "2031-03-16"))
    (warning,) = found.warnings
    assert "2031-03-14 (JSON-LD) and 2031-03-16 (meta date)" in warning
    assert not read(json_ld(datePublished="2031-03-14") + meta("date", "2031-03")).warnings


# authors


@pytest.mark.parametrize(
    ("given", "authors"),
    [
        ("Jon Dahl", ("Jon Dahl",)),
        ("By Jon Dahl and Ida Berg", ("Jon Dahl", "Ida Berg")),
        ("Jon Dahl; Ida Berg", ("Jon Dahl", "Ida Berg")),
        ("CNN", ()),
        ("Harbour Post", ()),
        ("Harbour", ()),
        ("Harbour Post Staff", ()),
        ("2031-04-02", ()),
        ("https://example.org/people/dahl", ()),
        ("news@example.org", ()),
        ("Redaktion", ()),
    ],
)
def test_authors_are_people(given: str, authors: tuple[str, ...]) -> None:
    head = meta("og:site_name", "Harbour Post")
    assert read(head + meta("author", given)).authors == authors
    assert read(head + json_ld(author=given)).authors == authors


def test_an_organization_is_no_author() -> None:
    assert read(json_ld(author={"@type": "Organization", "name": "Fjord Agency"})).authors == ()
    assert read(json_ld(author=None)).authors == ()
