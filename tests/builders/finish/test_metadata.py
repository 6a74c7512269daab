from mkdocs_briefings.builders.finish.metadata import LENGTH, Shared, add_shared, describe

PAGE = "<html><head><title>Alma</title></head><body></body></html>"
ALMA = Shared("Alma", "A ferry", "Ferries")


def test_a_page_is_described_by_its_first_paragraph() -> None:
    content = "<h1>Alma</h1><p class='a'>Ferry of <a href='b'>Solvik\nLines</a></p><p>More</p>"
    assert describe(content) == "Ferry of Solvik Lines"


def test_the_horizon_describes_no_page() -> None:
    content = '<p class="bf-horizon">Until 2025.</p><p><svg></svg></p><p>Ferries</p>'
    assert describe(content) == "Ferries"
    assert describe('<p class="bf-horizon">Until 2025.</p>') == ""


def test_numbers_of_footnotes_are_left_out() -> None:
    assert describe('<p>At least 40 km<sup id="a"><a href="#b">1</a></sup>.</p>') == (
        "At least 40 km."
    )


def test_a_description_stays_text_in_an_attribute() -> None:
    content = "<p>&lt;script&gt; &amp; &quot;5&quot; &lt; 6</p>"
    assert describe(content) == "&lt;script&gt; &amp; &quot;5&quot; &lt; 6"


def test_a_long_paragraph_is_cut_between_words() -> None:
    told = describe(f"<p>{'ferry ' * 200}</p>")
    assert len(told) <= LENGTH
    assert told.endswith("ferry …")


def test_the_preview_stands_in_the_head() -> None:
    assert add_shared(PAGE, ALMA) == PAGE.replace(
        "</head>",
        '<meta property="og:type" content="website">'
        '<meta property="og:site_name" content="Ferries">'
        '<meta property="og:title" content="Alma">'
        '<meta property="og:description" content="A ferry"></head>',
    )


def test_a_picture_needs_the_address_of_the_site() -> None:
    assert "og:image" not in add_shared(PAGE, Shared("Alma", "", "", image="a.png"))
    site = "https://example.org/below/"
    shared = Shared("Alma", "", "", url=f"{site}alma/", site_url=site, image="assets/a.png")
    html = add_shared(PAGE, shared)
    assert 'property="og:image" content="https://example.org/below/assets/a.png"' in html
    assert 'property="og:url" content="https://example.org/below/alma/"' in html
    assert "og:description" not in html


def test_texts_are_inert_whether_they_come_escaped_or_not() -> None:
    for title in ('Al "<b>ma</b>" & co', "Al &quot;ma&quot; &amp; co"):
        html = add_shared(PAGE, Shared(title, "", ""))
        assert 'property="og:title" content="Al &quot;ma&quot; &amp; co"' in html


def test_a_page_that_has_a_preview_keeps_it() -> None:
    own = PAGE.replace("</head>", '<meta property="og:title" content="Mine"></head>')
    assert add_shared(own, ALMA) == own
    assert add_shared("no head", ALMA) == "no head"
