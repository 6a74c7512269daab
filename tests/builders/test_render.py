import pytest

from mkdocs_briefings.builders.render import without_plugin


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
    assert without_plugin(config) == expected
