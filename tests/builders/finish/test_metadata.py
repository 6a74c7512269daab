import pytest

from mkdocs_briefings.builders.finish.metadata import Head, Preview, add_metadata, read_head

ALMA = (
    "<html><head><title>Alma - Ferries</title>"
    '<meta name="description" content="A ferry &amp; more">'
    '<link rel="canonical" href="https://example.org/below/alma/"></head><body></body></html>'
)
FERRIES = Preview("Ferries", "https://example.org/below/alma.png")


def added(html: str, preview: Preview, is_home: bool = False) -> str:
    """What the head has in addition."""
    before = html.partition("</head>")[0]
    return add_metadata(html, preview, is_home).partition("</head>")[0].removeprefix(before)


def test_a_head_says_what_the_page_is() -> None:
    assert read_head(ALMA) == Head(
        "Alma - Ferries", "A ferry & more", "https://example.org/below/alma/"
    )
    assert read_head("<title>\n  Alma &lt;b&gt;\n</title>").title == "Alma <b>"
    assert read_head("<title>Alma</title><svg><title>A map</title></svg>").title == "Alma"
    assert read_head("<svg><p>No head") == Head("", "", "")


def test_a_preview_is_taken_from_the_head() -> None:
    assert added(ALMA, FERRIES) == (
        '<meta name="twitter:card" content="summary_large_image">'
        '<meta property="og:type" content="website">'
        '<meta property="og:site_name" content="Ferries">'
        '<meta property="og:title" content="Alma">'
        '<meta property="og:description" content="A ferry &amp; more">'
        '<meta property="og:url" content="https://example.org/below/alma/">'
        '<meta property="og:image" content="https://example.org/below/alma.png">'
    )


def test_what_is_not_known_is_left_out() -> None:
    page = "<head><title>Alma - Ferries</title></head>"
    assert added(page, Preview()) == (
        '<meta property="og:type" content="website">'
        '<meta property="og:title" content="Alma - Ferries">'
    )


def test_the_home_page_bears_the_name_of_the_site() -> None:
    home = "<head><title>Home - Ferries</title></head>"
    assert 'og:title" content="Ferries"' in added(home, FERRIES, is_home=True)
    assert 'og:title" content="Home - Ferries"' in added(home, Preview(), is_home=True)


def test_texts_stay_inert() -> None:
    page = "<head><title>Al &quot;&lt;b>ma&lt;/b>&quot; &amp; co</title></head>"
    html = added(page, Preview())
    assert 'property="og:title" content="Al &quot;&lt;b&gt;ma&lt;/b&gt;&quot; &amp; co"' in html


@pytest.mark.parametrize(
    "page",
    [
        ALMA.replace("</head>", '<meta property="og:title" content="Mine"></head>'),
        "no head",
        add_metadata(ALMA, FERRIES),
    ],
)
def test_a_page_that_has_a_preview_or_no_head_is_left_alone(page: str) -> None:
    assert add_metadata(page, FERRIES) == page
