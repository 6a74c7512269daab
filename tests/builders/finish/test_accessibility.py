from mkdocs_briefings.builders.finish.accessibility import mark_landmarks

SEARCH = (
    '<div class="md-search" data-md-component="search" role="dialog"{}>'
    '<nav class="md-search__options" aria-label="Suche"></nav></div>'
)
BRANCH = """<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_2{}" aria-expanded="false">
          <label class="md-nav__title"{} for="__nav_2">Ferries</label></nav>"""


def test_the_search_is_named_in_the_language_of_the_site() -> None:
    assert mark_landmarks(SEARCH.format("")) == SEARCH.format(' aria-label="Suche"')


def test_the_path_is_not_named_like_the_menu() -> None:
    path = (
        '<nav class="md-nav" aria-label="Navigation"></nav><nav class="md-path" aria-label="{}" >'
    )
    assert mark_landmarks(path.format("Navigation")) == path.format("Breadcrumbs")


def test_a_branch_of_the_menu_is_named_by_its_title() -> None:
    named = BRANCH.format("_title", ' id="__nav_2_title"')
    assert mark_landmarks(BRANCH.format("_label", "")) == named


def test_what_has_names_is_left_alone() -> None:
    page = SEARCH.format(' aria-label="Find"') + BRANCH.format("_title", ' id="__nav_2_title"')
    assert mark_landmarks(page) == page
    assert mark_landmarks("") == ""


SKIP = '<div data-md-component="skip">{}</div><h1 id="alma">Alma</h1><h2 id="_facts">Facts</h2>'


def test_the_first_link_skips_to_the_title() -> None:
    past_it = '\n  <a href="#_facts" class="md-skip">\n  Zum Inhalt\n  </a>\n'
    skipping = SKIP.format('<a href="#alma" class="md-skip">Zum Inhalt</a>')
    assert mark_landmarks(SKIP.format(past_it)) == skipping
    assert mark_landmarks(skipping) == skipping


def test_a_page_without_further_headings_has_that_link_too() -> None:
    skipping = SKIP.format('<a href="#alma" class="md-skip">Skip to content</a>')
    assert mark_landmarks(SKIP.format("\n  \n")) == skipping


def test_a_title_that_cannot_be_led_to_is_left_alone() -> None:
    page = SKIP.format("").replace(' id="alma"', "")
    assert mark_landmarks(page) == page
