"""The workflows of the repository: pinned, and without rights where a fork's code runs."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FOREIGN = {"pypa/gh-action-pypi-publish"}


def jobs(name: str) -> dict[str, Any]:
    workflow = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text("utf-8"))
    return dict(workflow["jobs"])


def test_there_are_workflows() -> None:
    assert {path.stem for path in WORKFLOWS} == {
        "check",
        "publish",
        "release",
        "review-comment",
        "review-sheet",
    }


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_by_hash_and_nothing_runs_a_forks_code_with_secrets(path: Path) -> None:
    text = path.read_text("utf-8")
    for action, version in re.findall(r"uses: (.*?)@(.*)", text):
        assert action.startswith("actions/") or action in FOREIGN
        assert re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", version)
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert "permissions: {}" in text


def test_an_action_has_one_version_in_all_workflows() -> None:
    used = {
        match.groups()
        for path in WORKFLOWS
        for match in re.finditer(r"uses: (.*?)@(.*)", path.read_text("utf-8"))
    }
    assert len(used) == len({action for action, _ in used})


def test_only_a_tag_starts_a_release() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text("utf-8")
    assert re.search(r'^on:\n  push:\n    tags: \["v\*"\]\n\n', text, re.MULTILINE)


def test_a_release_builds_without_rights_and_publishes_without_the_code() -> None:
    release = jobs("release")
    assert {name: job["permissions"] for name, job in release.items()} == {
        "build": {"contents": "read"},
        "publish": {"id-token": "write", "attestations": "write"},
        "page": {"contents": "write"},
    }
    publish = release["publish"]
    assert publish["environment"]["name"] == "pypi"
    assert not [step for step in publish["steps"] if "run" in step or "checkout" in step["uses"]]


def test_the_page_of_a_release_is_made_without_the_code_and_after_it_is_published() -> None:
    page = jobs("release")["page"]
    assert page["needs"] == "publish"
    assert not [step for step in page["steps"] if "checkout" in step.get("uses", "")]


def test_all_pins_are_audited() -> None:
    (ask,) = (step["run"] for step in jobs("check")["audit"]["steps"] if "run" in step)
    pinned = {path.stem for path in (ROOT / ".requirements").glob("*.txt")}
    assert set(re.findall(r"for pins in (.*);", ask)[0].split()) == pinned


def test_the_comment_is_written_by_the_main_branch() -> None:
    (comment,) = jobs("review-comment").values()
    assert comment["permissions"] == {
        "actions": "read",
        "contents": "read",
        "pull-requests": "write",
    }
    checkout, write = comment["steps"]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert write["run"] == "python3 .github/review_comment.py"


def test_every_python_that_the_package_names_is_tested() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [
        classifier.rpartition(" ")[2]
        for classifier in project["classifiers"]
        if re.search(r"Python :: 3\.\d+$", classifier)
    ]
    assert jobs("check")["code"]["strategy"]["matrix"]["python"] == named


def test_zizmor_finds_nothing() -> None:
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert zizmor, "zizmor is pinned in .requirements/test.txt"
    found = subprocess.run(
        [zizmor, "--offline", "--no-config", "--no-progress", ROOT / ".github"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    assert "No findings to report" in found.stdout + found.stderr
