"""The file of a seal: one spelling for each seal, and lines that git can merge."""

import random
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.commitment.seal import commit, tokens_of_seal
from mkdocs_briefings.commitment.seal_file import MAX_LINE, SealError, format_seal, parse_seal
from mkdocs_briefings.text.canonical import canonical
from mkdocs_briefings.text.tokens import tokens_of_text
from tests.conftest import Project
from tests.support.articles import ARTICLES, HARBOUR_POST, SITE, STORM, held, opening, sealed
from tests.support.command import command_in

REPOSITORY = Path(__file__).parents[2]
TEXT = canonical(STORM)
COMMITTED = commit(TEXT)
SEAL = COMMITTED.seal(opening(TEXT, "52,000 crates", "said Ada Oak", "nobody", "on Friday"))
FILE = format_seal(SEAL)


def test_the_file_shows_a_line_for_each_closed_sentence_and_each_word_of_an_opened_one() -> None:
    seal = commit(canonical("Rain fell. Boats left early.")).seal({3})
    assert format_seal(seal).splitlines() == [
        "briefings seal 1",
        "",
        "1.1 FBLqeKnsOKbrO1eGCJ0_91DVVt48W6d7Ny6UIjNK7HU",
        "",
        "1.2",
        "XtUNyuHw8xnMzKwQ0DFNkw",
        "Do-m2rgkIgCxk1yATCHMoA left",
        "mbic2UKUn2oyZ1Alzj85Cg",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("seal 1", "seal 2", "line 1: expected 'briefings seal 1' and a blank line, found 'brief"),
        (
            "seal 1\n",
            "seal 1",
            "line 1: expected 'briefings seal 1' and a blank line, found 'brief",
        ),
        (FILE, "", "line 1: expected 'briefings seal 1' and a blank line, found ''"),
        (FILE, "briefings seal 1\n", "line 2: expected a sentence, found the end of the file"),
        (FILE, FILE[:-1], "line 40: expected a line end, found the end of the file"),
        (FILE, FILE + "\n", "line 41: expected a blank line and a sentence, or the end, found ''"),
        (
            "\n1.1",
            "\n\n1.1",
            "line 3: expected a sentence number, alone or with a digest, found ''",
        ),
        (
            "\n1.1",
            "\n1.01",
            "line 3: expected a sentence number, alone or with a digest, found '1.",
        ),
        ("\n1.1", "\n0.1", "line 3: expected a sentence number, alone or with a digest, found '0."),
        (
            "\n1.1",
            "\n<<<<",
            "line 3: expected a sentence number, alone or with a digest, found '<<",
        ),
        ("\n1.1", "\n1.2", "line 3: expected the first sentence from 1.1 on, found '1.2'"),
        ("\n1.1", "\n4294967296.1", "line 3: expected the first sentence from 1.1 on, found '42"),
        ("\n1.2", "\n1.1", "line 5: expected 1.2 or the first sentence from 2.1 on, found '1.1'"),
        ("\n1.2", "\n1.3", "line 5: expected 1.2 or the first sentence from 2.1 on, found '1.3'"),
        ("\n4.1", "\n2.1", "line 29: expected 3.4 or the first sentence from 4.1 on, found '2.1'"),
        (
            "52,000",
            "52,000 crates",
            "line 12: expected one word in canonical form, found '52,000 c",
        ),
        ("52,000", "52-000", "line 12: expected one word in canonical form, found '52-000'"),
        ("crates", "Crates", "line 13: expected one word in canonical form, found 'Crates'"),
        ("crates", "cra\u200btes", "line 13: expected one word in canonical form, found 'cra"),
        ("crates", "crates\r", "line 13: expected one word in canonical form, found 'crates"),
        ("crates", "\ud800", "line 13: expected one word in canonical form, found '"),
        ("crates", "a" * 201, f"line 13: expected at most {MAX_LINE} characters, found '"),
        ("crates", "", "line 13: expected a leaf, or a salt and a word, found '"),
        (" crates", "= crates", "line 13: expected a leaf, or a salt and a word, found '"),
        (" crates", "A crates", "line 13: expected a leaf, or a salt and a word, found '"),
        ("\n3.2\n", "\n3.2\n+", "line 10: expected a leaf, or a salt and a word, found '+"),
        (" nobody", "", "line 24: expected an opened word in sentence 3.3, or its digest, found '"),
    ],
)
def test_any_other_file_is_refused(old: str, new: str, message: str) -> None:
    with pytest.raises(SealError) as caught:
        parse_seal(FILE.replace(old, new))
    assert str(caught.value).startswith(message)
    assert message.startswith(f"line {caught.value.line}: ")


@pytest.mark.parametrize(("at", "expected"), [(3, "a sentence number"), (10, "a leaf")])
def test_bytes_have_one_spelling(at: int, expected: str) -> None:
    line = FILE.splitlines()[at - 1]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    second = line[:-1] + alphabet[alphabet.index(line[-1]) + 1]
    with pytest.raises(SealError, match=f"line {at}: expected {expected}"):
        parse_seal(FILE.replace(line, second))


@given(st.data())
def test_a_damaged_file_is_refused_or_has_another_root(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(FILE) - 1))
    char = data.draw(st.sampled_from("aZ09-_ .\n") | st.characters())
    damaged = FILE[:at] + char + FILE[at + data.draw(st.integers(0, 1)) :]
    try:
        seal = parse_seal(damaged)
    except SealError:
        return
    assert format_seal(seal) == damaged
    assert without_marks(damaged) == without_marks(FILE) or (
        seal.root(len(TEXT.words)) != COMMITTED.root
    )


def without_marks(file: str) -> list[str]:
    """The lines that the root commits to: where a clause or a question ends is checked by text."""
    return [line for line in file.split("\n") if line not in (",", "?")]


def test_the_ends_of_clauses_and_questions_are_kept() -> None:
    text = canonical("When it rained, who came? The Alma; nobody else.")
    seal = commit(text).seal({0, 5})
    lines = format_seal(seal).split("\n")
    assert [lines.index(mark) for mark in (",", "?")] == [6, 9]
    assert parse_seal(format_seal(seal)) == seal
    sequence = tokens_of_seal(seal)
    assert (sorted(sequence.breaks), sorted(sequence.questions)) == ([3, 7], [0])
    assert sequence.breaks == tokens_of_text(text).breaks


@pytest.mark.parametrize(("at", "mark"), [(4, ","), (6, ","), (9, ",")])
def test_a_mark_stands_between_two_words_and_once(at: int, mark: str) -> None:
    lines = format_seal(commit(canonical("It rained, who came?")).seal({0})).split("\n")
    with pytest.raises(SealError):
        parse_seal("\n".join([*lines[: at - 1], mark, *lines[at - 1 :]]))


def test_the_seals_of_this_repository_are_small() -> None:
    """Under 0.6 kB a piece of evidence."""
    size = sum(path.stat().st_size for path in REPOSITORY.glob("seeds/*.seal"))
    cards = (path.read_text("utf-8") for path in REPOSITORY.glob("briefings/*/*.yml"))
    quotes = sum(len(re.findall(r"^ +(?:- )?quote: ", card, re.MULTILINE)) for card in cards)
    assert 0 < size < 600 * quotes


def test_the_seals_of_this_repository_have_the_roots_of_their_records() -> None:
    for path in REPOSITORY.glob("seeds/*.seal"):
        written = path.read_text("utf-8")
        seal = parse_seal(written)
        text = yaml.safe_load(path.with_suffix(".yml").read_text("utf-8"))["text"]
        assert seal.root(text["words"]) == text["root"]
        assert format_seal(seal) == written


# Merging.


def git_merge(folder: Path, *files: str) -> str | None:
    """Merge ours, base, theirs as git merges branches; None where they clash."""
    names = ["ours", "base", "theirs"]
    for name, file in zip(names, files, strict=True):
        (folder / name).write_text(file, "utf-8")
    command = ["git", "merge-file", "-p", *names]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, check=False, encoding="utf-8"
    )  # fmt: skip
    return None if done.returncode else done.stdout


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("closed at noon", "storm had come", id="neighbouring-closed-sentences"),
        pytest.param("Ships wait", "closed at noon", id="distant-closed-sentences"),
        pytest.param("we lost", "runs the harbour", id="one-opened-sentence"),
        pytest.param("runs the harbour", "走了", id="opened-and-closed-neighbour"),
        pytest.param("Friday she", "Friday she", id="the-same"),
    ],
)
def test_branches_merge(ours: str, theirs: str, tmp_path: Path) -> None:
    base = {w.index for w in TEXT.words if w.form in ("crates", "nobody", "friday")}
    left, right = base | opening(TEXT, ours), base | opening(TEXT, theirs)
    files = [format_seal(COMMITTED.seal(opened)) for opened in (left, base, right)]
    assert git_merge(tmp_path, *files) == format_seal(COMMITTED.seal(left | right))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("the storm", "from the west", id="one-closed-sentence"),
        pytest.param("said Ada", "Oak, who", id="adjacent-words"),
    ],
)
def test_where_branches_clash_git_says_so(ours: str, theirs: str, tmp_path: Path) -> None:
    base = opening(TEXT, "crates")
    left, right = base | opening(TEXT, ours), base | opening(TEXT, theirs)
    files = [format_seal(COMMITTED.seal(opened)) for opened in (left, base, right)]
    assert git_merge(tmp_path, *files) is None


def test_most_branches_merge_and_what_merges_is_sound(tmp_path: Path) -> None:
    text = canonical(HARBOUR_POST)
    committed = commit(text)
    dice = random.Random(1)
    merged = 0
    for _ in range(40):
        base, ours, theirs = (
            {index for start in dice.sample(range(len(text.words) - 4), count)
             for index in range(start, start + 4)}
            for count in (8, 1, 1)
        )  # fmt: skip
        sides = [format_seal(committed.seal(o)) for o in (base | ours, base, base | theirs)]
        result = git_merge(tmp_path, *sides)
        if result is not None:
            merged += 1
            assert result == format_seal(committed.seal(base | ours | theirs))
    assert merged >= 32


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git in a folder, as nobody in particular."""
    nobody = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")
    return subprocess.run(
        ["git", *nobody, "-c", "commit.gpgsign=false", *arguments],
        cwd=root, capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip


def with_fact(card: str, fact_id: str, quote: str) -> str:
    """A card with one more fact."""
    return (
        f"{card}  - id: {fact_id}\n    statement: It is so.\n    added: 2031-05-03\n"
        f"    evidence:\n      - source: harbour-post\n        quote: {quote}\n"
    )


def branches(root: Path, ours: str, theirs: str) -> Iterator[str]:
    """Two branches of a repository, each with a fact more and its own seal."""
    cards = {"ours": "briefings/ferries/alma.yml", "theirs": "briefings/ferries/brise.yml"}
    for branch, quote in (("ours", ours), ("theirs", theirs)):
        git(root, "checkout", "-q", "-b", branch, "main")
        card = cards[branch]
        files = sealed({**SITE, card: with_fact(SITE[card], branch, quote)}, ARTICLES)
        for path in (card, "seeds/harbour-post.seal"):
            (root / path).write_text(files[path], "utf-8")
        git(root, "commit", "-q", "-a", "-m", branch)
        yield branch


@pytest.mark.parametrize(
    ("ours", "theirs", "clash"),
    [
        ("The quietest vessel on the fjord", "sold to an island council", False),
        ("carried her first full load", "The hull was built", False),
        ("Two neighbours of the pier", "the charging tower hums", True),
    ],
)
def test_two_pull_requests(
    project: Project, monkeypatch: pytest.MonkeyPatch, ours: str, theirs: str, clash: bool
) -> None:
    """Git joins what two branches sealed; where it cannot, `briefings seal` writes it anew."""
    attributes = (REPOSITORY / ".gitattributes").read_text("utf-8")
    start = {**sealed(SITE, ARTICLES), ".gitattributes": attributes, **held(ARTICLES)}
    root = project({**start, ".gitignore": "/seeds/.text/\n"})
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "--all")
    assert git(root, "commit", "-q", "-m", "site").returncode == 0
    assert [*branches(root, ours, theirs)] == ["ours", "theirs"]
    joined = git(root, "merge", "-q", "ours", "-m", "both")
    briefings = command_in(root, monkeypatch)
    assert (joined.returncode != 0) == clash, joined.stdout
    if clash:
        assert "<<<<<<< " in (root / "seeds/harbour-post.seal").read_text("utf-8")
        refused = briefings("check")
        assert refused.exit_code == 1
        assert "[seal-file]" in refused.stderr
        assert "hint: run 'briefings seal harbour-post'" in refused.stderr
        briefings("seal", "harbour-post")
    found = briefings("check").stderr
    for rule in ("seal-file", "root", "quote", "openings", "text-root"):
        assert f"[{rule}]" not in found
