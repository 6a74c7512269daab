"""Icons by their names in Material's set."""

from mkdocs_briefings.markdown.icons import is_icon, known_icons, write_icon


def test_an_icon_is_written_as_a_shortcode() -> None:
    assert write_icon("material/check-all") == ":material-check-all:"


def test_what_material_has_is_an_icon() -> None:
    assert is_icon("material/ferry")
    assert "material/ferry" in known_icons()
    assert all(map(is_icon, sorted(known_icons())[::500]))


def test_anything_else_is_none() -> None:
    for name in ("", "material", "material/", "material/ferry ", "../.icons/material/ferry"):
        assert not is_icon(name)
