"""``briefings fmt``: what is said stays, comments stay with their keys, twice is once."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.authoring.formatting.comments import find_comments
from mkdocs_briefings.authoring.formatting.layout import format_file
from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_tree import plain
from mkdocs_briefings.model.models import Card, Model, Source
from mkdocs_briefings.model.vocabulary import Vocabulary

ROOT = Path(__file__).parents[3]
CASES = yaml.safe_load((Path(__file__).parent / "formatting.yml").read_text("utf-8"))


def formatted(text: str, model: Any = Card) -> str:
    written, problems = format_file("card.yml", text.encode(), model)
    assert written is not None, problems
    return written


def read(text: str) -> Any:
    node, problems = parse_yaml("card.yml", text.encode())
    assert node, problems
    return plain(node)


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    found = formatted(CASES[case]["before"])
    assert found == CASES[case]["after"]
    assert formatted(found) == found
    assert read(found) == read(CASES[case]["before"])


def test_our_own_files_are_in_this_style() -> None:
    kinds = ROOT / "briefings" / "kinds.yml"
    starter = ROOT / "generator" / "mkdocs_briefings" / "authoring" / "starter"
    files: dict[Path, type[Model]] = {kinds: Vocabulary}
    files |= {path: Card for top in (ROOT, starter) for path in top.glob("briefings/*/*.yml")}
    files |= {path: Source for top in (ROOT, starter) for path in top.glob("seeds/*.yml")}
    files[starter / "briefings" / "kinds.yml"] = Vocabulary
    assert len(files) > 100
    for path, model in files.items():
        data = path.read_bytes()
        assert format_file(str(path), data, model) == (data.decode("utf-8"), []), path


@pytest.mark.parametrize(
    "text",
    [
        "name: [a\n",
        "name: a\nname: b\n",
        "- a\n",
        "just text\n",
        "",
        "name: &a x\n",
        "a: 1\n---\nb: 2\n",
    ],
)
def test_what_cannot_be_read_is_left(text: str) -> None:
    written, problems = format_file("card.yml", text.encode(), Card)
    assert written is None
    assert problems


def test_line_ends_and_marks_of_windows() -> None:
    data = b"\xef\xbb\xbffacts: [] # none\r\nname: A\r\n\r\n# end\r\n"
    assert format_file("a.yml", data, Card) == ("name: A\nfacts: []  # none\n\n# end\n", [])


def test_keys_that_are_free_keep_their_order() -> None:
    text = "names:\n  title: models/b\n  publisher: models/a\ntitle: T\n"
    assert formatted(text, Source) == "title: T\nnames:\n  title: models/b\n  publisher: models/a\n"


WORDS = st.one_of(
    st.text(st.sampled_from("ab é商 :#-,[]{}'\"\\&*!|>%@`?\n\t5.\u2028\x85😀"), max_size=12),
    st.sampled_from("NO null ~ 5.50 1e3 2024-07-05 true - ? : # ... --- a:b a#b <<".split(" ")),
)
KEYS = st.one_of(
    st.sampled_from("name facts statement id value evidence quote note zeta".split()),
    WORDS.filter(bool),
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=5), st.booleans(), st.integers(20, 200))
def test_any_data_survives(data: dict[str, Any], flow: bool, width: int) -> None:
    text = yaml.safe_dump(
        data, default_flow_style=flow, allow_unicode=True, width=width, sort_keys=False
    )
    text = text.replace("!!binary", "")
    node, problems = parse_yaml("card.yml", text.encode())
    if node is None or problems:
        return
    found = formatted(text)
    assert read(found) == read(text)
    assert formatted(found) == found


@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=5))
def test_json_is_taken(data: dict[str, Any]) -> None:
    text = json.dumps(data, ensure_ascii=True)
    node, problems = parse_yaml("card.yml", text.encode())
    if node is not None and not problems:
        assert read(formatted(text)) == read(text)


CARD = """\
# yaml-language-server: $schema=x
name: A b
aliases: [c, d]
facts:
  - id: one
    statement: >-
      This is
      one.
    evidence:
      - quote: q
        source: s
        by: {anonymous: x, affiliation: y}
  - statement: Two.
    id: two

    about:
    - e/f
    - g/h
    evidence: [{source: s,
      quote: q}]
retired:
  - {id: a, on: 2031-01-01, why: b}
""".splitlines()


@given(
    st.lists(st.tuples(st.integers(0, len(CARD)), st.integers(0, 12), st.booleans()), max_size=6),
    st.sets(st.integers(0, len(CARD) - 1), max_size=4),
)
def test_comments_stay(alone: list[tuple[int, int, bool]], ends: set[int]) -> None:
    lines = [f"{line}  # end {n}" if n in ends else line for n, line in enumerate(CARD)]
    for number, (at, indent, blank) in enumerate(sorted(alone, reverse=True)):
        lines[at:at] = [*([""] * blank), f"{' ' * indent}# alone {number}"]
    text = "\n".join(lines) + "\n"
    node, problems = parse_yaml("card.yml", text.encode())
    if node is None or problems:
        return
    found = formatted(text)
    assert read(found) == read(text)
    assert formatted(found) == found
    said = sorted(part.strip() for c in find_comments(text) for part in c.text.split("#"))
    kept = sorted(part.strip() for c in find_comments(found) for part in c.text.split("#"))
    assert [s for s in said if s] == [k for k in kept if k]
