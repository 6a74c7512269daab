"""What holders of articles do with files: records, seals, and other copies."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.authoring.article_import import text_block
from mkdocs_briefings.authoring.sources import new_record
from mkdocs_briefings.commitment.seal_file import parse_seal
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import read_document
from mkdocs_briefings.text.canonical import canonical
from tests.conftest import Project
from tests.support.articles import ARTICLES, HARBOUR_POST, SITE, held, sealed
from tests.support.command import Command, command_in

SEALED = sealed(SITE, ARTICLES)
ALL = {**SEALED, **held(ARTICLES)}

lines = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1)


@pytest.fixture
def briefings(project: Project, monkeypatch: pytest.MonkeyPatch) -> Command:
    return command_in(project(ALL), monkeypatch)


@pytest.mark.parametrize(
    "title",
    ["A: B", "# A", "'A'", '"A"', "[A]", "yes", "5.50", "- A", "A #B", "*a", "{A}", "“A”", "A\\B"],
)
def test_a_new_record_says_what_it_was_given(title: str) -> None:
    record = new_record({"title": title, "authors": [title, "B, C"], "url": "", "language": "en"})
    assert yaml.load(record, yaml.BaseLoader) == {
        "title": title, "authors": [title, "B, C"], "language": "en"
    }  # fmt: skip


@given(lines)
def test_any_line_survives_in_a_new_record(title: str) -> None:
    record = new_record({"title": title})
    assert yaml.load(record, yaml.BaseLoader) == {"title": title}


def test_a_new_record_is_a_source() -> None:
    fields: dict[str, str | list[str]] = {
        "title": "Ferries: a list", "publisher": "Post", "authors": ["O'Hara, A."],
        "published": "2031-04-02~", "language": "no",
    }  # fmt: skip
    record = new_record(fields) + text_block(canonical(HARBOUR_POST))
    document, problems = read_document("seeds/post.yml", record.encode(), Source)
    assert not problems
    assert document
    assert document.record.authors == ("O'Hara, A.",)


# seal


def test_sealing_again_changes_nothing(briefings: Command) -> None:
    result = briefings("seal")
    assert result.exit_code == 0, result.stderr
    assert result.stderr.splitlines() == [
        "seeds/harbour-post.seal: sealed, 0 quotes not found",
        "seeds/kuai-bao.seal: sealed, 0 quotes not found",
        "seeds/tide-letter.seal: sealed, 0 quotes not found",
        "no problems",
    ]
    for path, content in SEALED.items():
        assert Path(path).read_text("utf-8") == content


def test_one_source_is_sealed_by_its_name(briefings: Command) -> None:
    for source_id in ARTICLES:
        Path(f"seeds/{source_id}.seal").unlink()
    result = briefings("seal", "kuai-bao")
    assert result.exit_code == 1
    assert "there is no seeds/harbour-post.seal [root]" in result.stderr
    assert not Path("seeds/harbour-post.seal").exists()
    assert Path("seeds/kuai-bao.seal").read_text("utf-8") == SEALED["seeds/kuai-bao.seal"]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda seal: "", id="empty"),
        pytest.param(lambda seal: f"<<<<<<< ours\n{seal}=======\n{seal}>>>>>>> x\n", id="conflict"),
        pytest.param(lambda seal: seal.replace(" kilometres", " miles"), id="edited"),
        pytest.param(lambda seal: SEALED["seeds/tide-letter.seal"], id="of-another-article"),
        pytest.param(lambda seal: seal.replace("\n", "\r\n"), id="line-ends-of-windows"),
    ],
)
def test_sealing_writes_a_spoilt_seal_anew(briefings: Command, spoil: object) -> None:
    assert callable(spoil)
    seal = Path("seeds/harbour-post.seal")
    seal.write_bytes(spoil(SEALED["seeds/harbour-post.seal"]).encode())
    assert briefings("seal").exit_code == 0
    assert seal.read_bytes().decode() == SEALED["seeds/harbour-post.seal"]
    assert briefings("check").exit_code == 0


def test_a_quote_that_does_not_stand_there_is_told(briefings: Command) -> None:
    card = Path("briefings/ferries/brise.yml")
    card.write_text(card.read_text("utf-8").replace("diesel ferry Brise", "diesel boat Brise"))
    result = briefings("seal", "harbour-post")
    assert result.exit_code == 1
    assert "seeds/harbour-post.seal: sealed, 1 quotes not found" in result.stderr
    assert "brise.yml:10:16: error: the quote is not in the article" in result.stderr
    assert "hint: the nearest words are: the diesel ferry brise" in result.stderr
    assert parse_seal(Path("seeds/harbour-post.seal").read_text("utf-8")).sentences


def test_without_a_text_nothing_is_sealed(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(SEALED)
    briefings = command_in(root, monkeypatch)
    result = briefings("seal", "harbour-post")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "harbour-post: skipped, there is no seeds/.text/harbour-post.txt",
        "seeds/.text: error: no article's text is here [no-text]",
        "  hint: run 'briefings source add FILE --id ID' where the articles are",
        "1 error",
    ]
    assert (root / "seeds/harbour-post.seal").read_text("utf-8") == SEALED[
        "seeds/harbour-post.seal"
    ]


@pytest.mark.parametrize("command", ["seal", "coverage"])
def test_an_unknown_source_is_a_mistake_in_typing(briefings: Command, command: str) -> None:
    result = briefings(command, "harbor-post")
    assert result.exit_code == 2
    assert "unknown source 'harbor-post': did you mean 'harbour-post'?" in result.stderr


def test_a_text_that_says_too_little_is_not_sealed(briefings: Command) -> None:
    """Only the sentences that are quoted, and so nothing that could stay closed."""
    whole = Path("seeds/harbour-post.seal").read_text("utf-8")
    short = "\n".join(HARBOUR_POST.splitlines()[2:3])
    Path("seeds/.text/harbour-post.txt").write_text(short, "utf-8")
    result = briefings("seal", "harbour-post")
    assert result.exit_code == 1
    assert "expected at least 40 [seal]" in result.stderr
    assert Path("seeds/harbour-post.seal").read_text("utf-8") == whole


# check --text


def test_the_article_itself_has_the_records_root(briefings: Command, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(f"\n\n{HARBOUR_POST.upper().replace('’', chr(39))}", "utf-8")
    result = briefings("check", "--text", copy, "harbour-post")
    assert result.exit_code == 0
    assert result.stderr == f"{copy}: the root is the record's; 6 of 6 quotes are in it\n"


def test_another_copy_is_told_from_another_article(briefings: Command, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(f"{HARBOUR_POST}Subscribe to our letter.\n", "utf-8")
    result = briefings("check", "--text", copy, "harbour-post")
    assert result.exit_code == 1
    assert result.stderr.endswith("the root is not the record's; 6 of 6 quotes are in it\n")
    result = briefings("check", "--text", copy, "tide-letter")
    assert result.exit_code == 1
    assert result.stderr.endswith(
        "the root is not the record's; 0 of 2 quotes are in it\n"
        "  missing: outlasts the older Brise\n"
        "  missing: twelve more are to follow\n"
    )


def test_no_copy_is_compared_with_what_is_not_known(briefings: Command, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(b"\xff")
    assert briefings("check", "--text", copy, "tide-leter").exit_code == 2
    result = briefings("check", "--text", copy, "tide-letter")
    assert result.exit_code == 1
    assert "byte 0 is not UTF-8 [text-file]" in result.stderr
    for text in ("é" + chr(0x301) * 40, "", "... !!!\n"):
        copy.write_text(text, "utf-8")
        assert briefings("check", "--text", copy, "tide-letter").exit_code == 1
