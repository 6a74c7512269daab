"""The workflows of the repository: pinned, without secrets where a fork's code runs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_there_are_workflows() -> None:
    assert {path.stem for path in WORKFLOWS} == {
        "check",
        "publish",
        "review-comment",
        "review-sheet",
    }


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_by_hash_and_nothing_runs_a_forks_code_with_secrets(path: Path) -> None:
    text = path.read_text("utf-8")
    used = re.findall(r"uses: (\S+)", text)
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action) for action in used)
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert "permissions: {}" in text


def test_zizmor_finds_nothing() -> None:
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert zizmor, "zizmor is pinned in .requirements/test.txt"
    found = subprocess.run(
        [zizmor, "--offline", "--no-config", "--no-progress", ROOT / ".github" / "workflows"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    assert "No findings to report" in found.stdout + found.stderr
