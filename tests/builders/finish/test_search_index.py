"""The index of the search: what Material wrote goes in, what its worker reads comes out."""

import json
from typing import Any

import pytest

from mkdocs_briefings.builders.finish.search_index import FIELDS, tune_index
from mkdocs_briefings.exports.keywords import Keywords


def tune(
    *docs: dict[str, Any], keywords: dict[str, Keywords] | None = None, **config: Any
) -> dict[str, Any]:
    """The tuned index of these entries."""
    index = {"config": {"lang": ["en"], **config}, "docs": list(docs)}
    tuned: dict[str, Any] = json.loads(tune_index(json.dumps(index), keywords or {}))
    return tuned


def entry(title: str = "Alma", text: str = "", at: str = "ferries/alma/") -> dict[str, Any]:
    return {"location": at, "title": title, "text": text}


def found(
    names: tuple[str, ...] = (), words: tuple[str, ...] = (), **more: str
) -> dict[str, list[str]]:
    """What our fields hold for one entry with these keywords."""
    one = entry(**more)
    (doc,) = tune(one, keywords={one["location"]: Keywords(names, words)})["docs"]
    return {field: doc.get(field, "").split() for field in FIELDS}


def test_what_is_not_ours_stays_as_it_is() -> None:
    page = entry("At sea", "<p>52,000 &amp; more</p> Table 1", at="guide/") | {"boost": 3}
    assert tune(page)["docs"] == [page]


def test_the_fields_are_declared_and_a_site_may_weigh_them() -> None:
    fields = tune(fields={"title": {"boost": 7}, "also": {"boost": 5}})["config"]["fields"]
    assert fields == {
        "title": {"boost": 7},
        "also": {"boost": 5},
        **{field: {"boost": boost} for field, boost in FIELDS.items() if field != "also"},
    }
    assert tune()["config"]["fields"].keys() == FIELDS.keys()


def test_a_title_below_breadcrumbs_is_the_entry_of_its_page() -> None:
    page, title = entry("On &quot;9&quot;"), entry('On "9"', "Sails.", "ferries/alma/#on")
    assert tune(page, title)["docs"] == [title | {"location": "ferries/alma/"}]
    section = entry("At sea", "Sails.", "ferries/alma/#sea")
    assert tune(entry("On 9"), section)["docs"] == [entry("On 9"), section]
    told = title | {"location": "ferries/alma/"}
    assert tune(told, title)["docs"] == [told, title]


def test_lists_of_facts_are_left_out() -> None:
    docs = [entry(), entry(at="ferries/alma/#_told"), entry("At 9", at="ferries/alma/#range")]
    assert tune(*docs)["docs"] == [docs[0], docs[2]]


def test_a_section_of_ours_with_words_of_its_own_is_kept() -> None:
    asked = entry("Unanswered", "<ul><li>Why?</li></ul>", at="ferries/alma/#_unanswered")
    (kept,) = tune(asked, keywords={asked["location"]: Keywords(("Alma",))})["docs"]
    assert (kept["text"], kept["names"]) == ("<div><ul><li>Why?</li></ul></div>", "alma")


def test_tables_and_boxes_of_our_pages_are_left_out() -> None:
    text = (
        "Ferry Range 40 km <p>Sails <code>x</code></p> <ul> <li>a<ul><li>b</li></ul></li></ul> end"
    )
    keywords = {"ferries/alma/": Keywords()}
    (doc,) = tune(entry(text=text), keywords=keywords)["docs"]
    assert doc["text"] == (
        "<div><p>Sails <code>x</code></p><ul> <li>a<ul><li>b</li></ul></li></ul></div>"
    )


def test_a_page_weighs_what_its_author_says() -> None:
    keywords = {"ferries/alma/": Keywords(boost=4)}
    (ours,) = tune(entry(), keywords=keywords)["docs"]
    (theirs,) = tune(entry() | {"boost": 9}, keywords=keywords)["docs"]
    assert (ours["boost"], theirs["boost"]) == (4, 9)


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Moore Threads", "threads=end"),
        ("SenseNova 5.5", "5.5= 5.5== 5.5=end sensenova5.5="),
        ("GPT-4o", "gpt= gpt== 4o= 4o== 4o=== 4o==== 4o=end gpt4o= gpt4o=="),
        ("商汤科技", "商汤科技== 商汤科技=== 商汤科技==== 商汤科技=end"),
        ("昇腾 910B", "昇腾== 昇腾=== 昇腾==== 昇腾===== 昇腾====== 昇腾======= 910b=end"),
        ("…", ""),
    ],
)
def test_the_end_of_a_name_is_marked(name: str, whole: str) -> None:
    assert found(names=(name,))["whole"] == whole.split()


def test_shorter_words_have_more_marks() -> None:
    def marks(name: str) -> int:
        return len(found(names=(name,))["whole"])

    assert marks("4") > marks("4o") > marks("910b")
    assert marks("商汤") > marks("商汤科技")


def test_other_names_are_entered_and_words_of_the_title_are_not_entered_twice() -> None:
    fields = found(names=("Alma", "MS Alma II"), words=("Solvik Lines", "Alma", "of 2031"))
    assert fields["names"] == ["ms", "ii"]
    assert fields["also"] == ["solvik", "lines", "of", "2031"]


def test_figures_stay_whole() -> None:
    assert found(words=("52,000 m² (2.7%), 3.",))["also"] == ["52,000", "m²", "2.7", "3"]


def test_plurals_are_entered_where_a_word_may_be_a_noun() -> None:
    title = "Its company shares a <em>ferry</em> key, having sailed Solvik only to be"
    assert found(title=title)["also"] == ["companies", "ferries"]


def test_chinese_is_entered_by_its_endings() -> None:
    fields = found(names=("商汤科技",), words=("摩尔",), title="日日新 5.5", text="<p>昇腾</p> x")
    assert fields["names"] == ["商汤科技=", "汤科技=", "科技=", "日日新=", "日新="]
    assert fields["also"] == ["摩尔="]
    assert fields["han"] == ["昇腾="]
