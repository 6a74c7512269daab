from mkdocs_briefings.landmarks import name_landmarks

SEARCH = (
    '<div class="md-search" data-md-component="search" role="dialog"{}>'
    '<nav class="md-search__options" aria-label="Suche"></nav></div>'
)
BRANCH = """<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_2{}" aria-expanded="false">
          <label class="md-nav__title"{} for="__nav_2">Ferries</label></nav>"""


def test_the_search_is_named_in_the_language_of_the_site() -> None:
    assert name_landmarks(SEARCH.format("")) == SEARCH.format(' aria-label="Suche"')


def test_the_path_is_not_named_like_the_menu() -> None:
    path = (
        '<nav class="md-nav" aria-label="Navigation"></nav><nav class="md-path" aria-label="{}" >'
    )
    assert name_landmarks(path.format("Navigation")) == path.format("Breadcrumbs")


def test_a_branch_of_the_menu_is_named_by_its_title() -> None:
    named = BRANCH.format("_title", ' id="__nav_2_title"')
    assert name_landmarks(BRANCH.format("_label", "")) == named


def test_what_has_names_is_left_alone() -> None:
    page = SEARCH.format(' aria-label="Find"') + BRANCH.format("_title", ' id="__nav_2_title"')
    assert name_landmarks(page) == page
    assert name_landmarks("") == ""
