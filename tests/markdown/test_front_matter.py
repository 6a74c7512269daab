import pytest
import yaml

from mkdocs_briefings.markdown.front_matter import LENGTH, add_description, write_scalar


@pytest.mark.parametrize(
    ("page", "described"),
    [
        ("# Alma\n\nA ferry.\n", '---\ndescription: "A ferry."\n---\n\n# Alma\n\nA ferry.\n'),
        (
            "---\ntitle: Alma\n---\n\nA ferry.\n",
            '---\ntitle: Alma\ndescription: "A ferry."\n---\n\nA ferry.\n',
        ),
        (
            "---\r\ntitle: Alma\r\n...\r\nA ferry.",
            '---\r\ntitle: Alma\r\ndescription: "A ferry."\n...\r\nA ferry.',
        ),
    ],
)
def test_a_page_is_described_by_its_first_paragraph(page: str, described: str) -> None:
    assert add_description(page) == described
    assert add_description(described) == described


@pytest.mark.parametrize(
    "page",
    [
        "---\ndescription: Mine\n---\n\nA ferry.\n",
        "---\n{title: Alma}\n---\n\nA ferry.\n",  # no lines to add one to
        "title: Alma\n\nA ferry.\n",  # front matter without marks
        "# Alma\n",
        "",
    ],
)
def test_a_page_with_a_description_or_without_prose_is_left_alone(page: str) -> None:
    assert add_description(page) == page


def test_a_long_paragraph_is_cut_between_words() -> None:
    page = add_description("ferry " * 200)
    text = yaml.safe_load(page.split("---")[1])["description"]
    assert len(text) <= LENGTH
    assert text.endswith("ferry …")


@pytest.mark.parametrize(
    "text", ["Al: 'ma' # [x]", "商汤 \\n", "", "- a", "no", "{{ x }} {% y %} {# z #} {{{"]
)
def test_a_text_stays_itself(text: str) -> None:
    assert yaml.safe_load(f"title: {write_scalar(text)}\n") == {"title": text}


def test_a_text_is_inert_where_a_theme_prints_it_as_it_is() -> None:
    written = yaml.safe_load(write_scalar('"></title><script>steal()</script> & co'))
    assert written == "&quot;&gt;&lt;/title&gt;&lt;script&gt;steal()&lt;/script&gt; &amp; co"
