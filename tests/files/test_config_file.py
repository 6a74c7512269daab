"""``mkdocs.yml``: what MkDocs can read is accepted, what it cannot says where."""

import pytest

from mkdocs_briefings.files.config_file import read_config
from mkdocs_briefings.files.folder import MAX_BYTES
from mkdocs_briefings.problems.errors import BriefingsError
from tests.conftest import Project
from tests.support.ferries import MKDOCS
from tests.support.sites import ROOT

SITE = "site_name: Ferries\n"


def problem_of(project: Project, files: dict[str, str | bytes]) -> str:
    with pytest.raises(BriefingsError) as failed:
        read_config(project(files))
    (problem,) = failed.value.problems
    return f"{problem.place}: {problem.message}"


@pytest.mark.parametrize(
    "config",
    [
        MKDOCS,
        (ROOT / "mkdocs.yml").read_text("utf-8"),
        "site_name: !ENV [NAME, Ferries]\n",
        "site_name: x\nextra: {a: &a {b: c}, d: *a}\n? [1, 2]\n: x\n",
        "site_name: x\nsite_name: y\nextra: {<<: {a: b}}\nsite_url: &x\n",
        "site_name: x\nextra: !!python/name:os.path.join\n",
        "%YAML 1.1\n---\nsite_name: x\n",
    ],
)
def test_what_mkdocs_accepts(project: Project, config: str) -> None:
    assert "site_name" in read_config(project({"mkdocs.yml": config})).nodes["mkdocs.yml"].entries


@pytest.mark.parametrize(
    ("config", "says"),
    [
        ("", "mkdocs.yml: the file is empty"),
        ("- x\n", "mkdocs.yml:1:1: expected a mapping (key: value lines), found a list"),
        ("Ferries\n", "mkdocs.yml:1:1: expected a mapping (key: value lines), found text"),
        ("nav: []\n", "mkdocs.yml:1:1: 'site_name' is missing"),
        (b"site_name: \xff\n", "mkdocs.yml:1:12: byte 0xff is not UTF-8"),
        (b"site_name: a\0b\n", "mkdocs.yml:1:13: control character U+0000 is not allowed"),
        ("site_name: [\n", "mkdocs.yml:2:1: this is not YAML"),
        (SITE + "x: " + "[" * 3000, "mkdocs.yml:2:43: nesting deeper than 40 levels"),
        (SITE + "INHERIT: base.txt\n", "mkdocs.yml:2:10: there is no 'base.txt'"),
        (SITE + "INHERIT: [a]\n", "mkdocs.yml:2:10: 'INHERIT' names no file"),
        (SITE + "INHERIT: mkdocs.yml\n", "mkdocs.yml:2:10: 'mkdocs.yml' inherits from itself"),
        ("#" * (MAX_BYTES + 1), "mkdocs.yml: the file is over 1,048,576 bytes"),
    ],
)
def test_what_it_cannot_read(project: Project, config: str | bytes, says: str) -> None:
    assert problem_of(project, {"mkdocs.yml": config}).startswith(says)


def test_what_is_wrong_in_a_file_that_is_inherited(project: Project) -> None:
    files: dict[str, str | bytes] = {
        "mkdocs.yml": SITE + "INHERIT: conf/one.yml\n",
        "conf/one.yml": "INHERIT: ../two.yml\n",
        "two.yml": "Only words.\n",
    }
    assert problem_of(project, files).startswith("two.yml:1:1: expected a mapping")


def test_places_are_found_in_the_file_that_says_it(project: Project) -> None:
    config = read_config(
        project(
            {
                "mkdocs.yml": "INHERIT: base.yml\nnav: []\n",
                "base.yml": "site_name: x\nplugins:\n  - briefings: {as_of: 2031}\n",
            }
        )
    )
    assert str(config.place("nav")) == "mkdocs.yml:2:1"
    assert str(config.place_of_option("briefings", "as_of")) == "base.yml:3:24"
    assert str(config.place_of_option("briefings", "image")) == "base.yml:2:1"
    assert str(config.place("theme")) == "mkdocs.yml"
