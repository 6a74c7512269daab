import sys
from pathlib import Path

import pytest

from mkdocs_briefings.files.exchange import exchange


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "name").write_text(name)
    return tmp_path / "one", tmp_path / "other"


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="the system cannot")
def test_two_folders_change_places(folders: tuple[Path, Path]) -> None:
    one, other = folders
    assert exchange(one, other)
    assert (one / "name").read_text() == "other"
    assert (other / "name").read_text() == "one"


def test_what_cannot_be_exchanged_stays(folders: tuple[Path, Path]) -> None:
    one, _ = folders
    assert not exchange(one, one.with_name("none"))
    assert (one / "name").read_text() == "one"


@pytest.mark.parametrize("platform", ["win32", "linux"])
def test_a_system_that_cannot_says_so(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr("ctypes.CDLL", lambda _: object())
    assert not exchange(*folders)
