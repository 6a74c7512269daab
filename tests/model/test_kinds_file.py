"""``kinds.yml`` by itself."""

import pytest

from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.kinds_file import read_kinds
from mkdocs_briefings.problems.errors import BriefingsError
from tests.support.sealed import KINDS


def test_the_kinds_of_a_site() -> None:
    vocabulary = read_kinds(Folder({"briefings/kinds.yml": KINDS.encode()}))
    assert [*vocabulary.kinds][:2] == ["ferries", "operators"]


@pytest.mark.parametrize(
    ("files", "rule"),
    [
        ({}, "no-kinds"),
        ({"briefings/kinds.yml": b"kinds: []\n"}, "wrong-type"),
        ({"briefings/kinds.yml": b"kinds: {\n"}, "yaml-syntax"),
    ],
)
def test_kinds_that_cannot_be_read(files: dict[str, bytes], rule: str) -> None:
    with pytest.raises(BriefingsError) as unread:
        read_kinds(Folder(files))
    assert [problem.rule for problem in unread.value.problems] == [rule]
    assert all(problem.place.path == "briefings/kinds.yml" for problem in unread.value.problems)
