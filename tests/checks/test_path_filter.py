"""What of a check is reported when it was asked for some files."""

from pathlib import Path

import pytest

from mkdocs_briefings.checks.path_filter import is_checked, select_problems, site_path
from tests.support.sealed import KINDS, card, check, fact, site


def wrong(source: str) -> dict[str, str]:
    return fact("it is so", source, property="range", value="40 miles")


FILES = site(
    {
        "ferries/alma": card("Alma", wrong("post")),
        "ferries/brise": card("Brise", wrong("letter")),
        "zoos/one": card("One", fact("it is so", "letter")),
    },
    {},
    {"post": {"names": {"X": "ferries/gone"}}, "letter": {"names": {"X": "ferries/gone"}}},
    KINDS.replace("when: held", "when: hold"),
)
VERDICT = check(FILES)


def files_told(*paths: str) -> set[str]:
    """The files of what is reported, those aside that lack a text."""
    return {
        problem.place.path for problem in select_problems(VERDICT, paths) if problem.rule != "root"
    }


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("briefings/ferries/alma.yml", {"briefings/ferries/alma.yml", "seeds/post.yml"}),
        ("seeds/post.yml", {"briefings/ferries/alma.yml", "seeds/post.yml"}),
        ("seeds/.text/post.txt", {"briefings/ferries/alma.yml"}),
        ("briefings/zoos/one.yml", {"briefings/zoos"}),  # cards of no known kind are not read
    ],
)
def test_a_file_comes_with_its_sources_or_its_cards_and_with_the_kinds(
    asked: str, told: set[str]
) -> None:
    assert files_told(asked) == told | {"briefings/kinds.yml"}


def test_a_folder_is_all_that_lies_in_it() -> None:
    assert files_told("briefings/ferries") == {
        *("briefings/kinds.yml", "briefings/ferries/alma.yml", "briefings/ferries/brise.yml"),
        *("seeds/post.yml", "seeds/letter.yml"),
    }
    assert select_problems(VERDICT, ["."]) == [*VERDICT.problems]


@pytest.mark.parametrize(
    ("path", "checked"),
    [
        (".", True),
        ("seeds", True),
        ("seeds/post.yml", True),
        ("briefings/zoos", True),
        ("seed", False),
        ("seeds/other.yml", False),
        ("README.md", False),
    ],
)
def test_whether_the_check_looks_at_a_path(path: str, checked: bool) -> None:
    assert is_checked(VERDICT, path) is checked


def test_paths_are_those_of_the_site_wherever_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site/seeds").mkdir(parents=True)
    (tmp_path / "site/seeds/link.yml").symlink_to(tmp_path / "elsewhere.yml")
    monkeypatch.chdir(tmp_path / "site/seeds")
    root = tmp_path / "site"
    given = [Path("a.yml"), Path("../docs"), root / "seeds", Path("link.yml"), root]
    assert [site_path(root, path) for path in given] == [
        "seeds/a.yml",
        "docs",
        "seeds",
        "seeds/link.yml",
        ".",
    ]
    assert site_path(root, Path("../../other")) is None
