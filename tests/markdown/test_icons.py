"""Icons by their names in Material's set."""

from mkdocs_briefings.markdown.icons import write_icon


def test_an_icon_is_written_as_a_shortcode() -> None:
    assert write_icon("material/check-all") == ":material-check-all:"
