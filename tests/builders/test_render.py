import pytest

from mkdocs_briefings.builders.render import add_to_nav, remove_plugin


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("plugins:\n  - search\n  - briefings\n", "plugins:\n  - search\n"),
        (
            "plugins:\n  - briefings:\n      repository: x\n\n      more: y\n  - search\n",
            "plugins:\n  - search\n",
        ),
        ("plugins:\n- briefings # ours\n- search\n", "plugins:\n- search\n"),
        ("plugins:\n  - 'briefings'\n  - \"search\"\n", 'plugins:\n  - "search"\n'),
        ("plugins:\n  briefings:\n    repository: x\n  search: {}\n", "plugins:\n  search: {}\n"),
        ("plugins:\n  - briefings\nextra: x\n", "plugins: []\nextra: x\n"),
        ("plugins: [search, briefings]\nextra: x\n", "plugins: [search]\nextra: x\n"),
        ("plugins: [briefings, search]\n", "plugins: [search]\n"),
        ("plugins: [briefings]\n", "plugins: []\n"),
        (
            "nav:\n  - briefings: index.md\nplugins:\n  - briefings\n  - search\n",
            "nav:\n  - briefings: index.md\nplugins:\n  - search\n",
        ),
        ("site_name: briefings\n", "site_name: briefings\n"),
        ("plugins:\r\n  - search\r\n  - briefings\r\n", "plugins:\r\n  - search\r\n"),
    ],
)
def test_the_plugin_is_taken_out_and_nothing_else(config: str, expected: str) -> None:
    assert remove_plugin(config) == expected


CARDS = ["ferries/alma.md", "ferries/brise.md", "people/ida-berg.md"]


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (
            "nav:\n  - Ferries:\n      - ferries/index.md\nx: 1\n",
            "nav:\n  - Ferries:\n      - ferries/index.md\n"
            "      - ferries/alma.md\n      - ferries/brise.md\nx: 1\n",
        ),
        (
            "nav:\n- Home: index.md\n- 'Our people': people/index.md  # all of them\n",
            "nav:\n- Home: index.md\n- 'Our people':\n    - people/index.md\n"
            "    - people/ida-berg.md\n",
        ),
        (
            "nav:\n  - ferries/index.md\n  - Alma: ferries/alma.md\n",
            "nav:\n  - ferries/index.md\n  - ferries/brise.md\n  - Alma: ferries/alma.md\n",
        ),
        ("nav: [index.md, ferries/index.md]\n", "nav: [index.md, ferries/index.md]\n"),
        ("not_in_nav: |\n  ferries/index.md\n", "not_in_nav: |\n  ferries/index.md\n"),
    ],
)
def test_cards_follow_the_index_of_their_kind(config: str, expected: str) -> None:
    assert add_to_nav(config, CARDS) == expected
