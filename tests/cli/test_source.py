"""``briefings source add``: what is kept, what is refused, what is told."""

import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.text.canonical import canonical
from tests.conftest import Project
from tests.support.articles import ARTICLES, HARBOUR_POST, KUAI_BAO, RECORDS, SITE, sealed
from tests.support.command import Command, command_in

NAMED = ("--title", "A ferry without a funnel", "--publisher", "Harbour Post")
NEW = (*NAMED, "--published", "2031-04-02", "--language", "en")
EMPTY = {path: text for path, text in SITE.items() if not path.startswith("seeds/")}
TEXT = canonical(HARBOUR_POST)

PAGE = """\
<!doctype html>
<html lang="en"><head><title>A ferry without a funnel | Harbour Post</title>
<meta property="og:title" content="A ferry without a funnel">
<meta property="og:site_name" content="Harbour Post">
<meta name="author" content="Jon Dahl">
<meta property="article:published_time" content="2021-04-02">
<link rel="canonical" href="https://example.org/2031/ferry">
</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/shop">Shop</a></nav>
<div id="cookie-banner">We use cookies. <button>Accept all cookies</button></div>
<article><h1>A ferry without a funnel</h1>
{paragraphs}
</article>
<footer>All rights reserved</footer>
</body></html>
"""


def article_page() -> str:
    """The article on a web page, of a year that has been: the extractor believes no other."""
    lines = HARBOUR_POST.replace("2031", "2021").splitlines()[1:]
    return PAGE.format(paragraphs="\n".join(f"<p>{line}</p>" for line in lines))


@pytest.fixture
def root(project: Project) -> Path:
    return project(EMPTY)


@pytest.fixture
def briefings(root: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    return command_in(root, monkeypatch)


def article(folder: Path, text: str = HARBOUR_POST, name: str = "harbour-post.txt") -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def files_in(root: Path) -> list[str]:
    """What stands in seeds/, hidden files too."""
    return sorted(
        path.relative_to(root).as_posix() for path in root.glob("seeds/**/*") if path.is_file()
    )


def test_a_text_becomes_a_record_with_a_root(
    root: Path, briefings: Command, tmp_path: Path
) -> None:
    result = briefings("source", "add", article(tmp_path), *NEW)
    assert result.exit_code == 0
    assert result.stderr == (
        "seeds/harbour-post.yml: 307 words committed to; the text is in seeds/.text/\n"
        "6 facts cite it: run 'briefings seal harbour-post'\n"
    )
    assert (root / "seeds/harbour-post.yml").read_text("utf-8") == (
        "# yaml-language-server: $schema=../.briefings/schema/source.json\n"
        "title: A ferry without a funnel\n"
        "publisher: Harbour Post\n"
        'published: "2031-04-02"\n'
        "language: en\n"
        "text:\n"
        "  words: 307\n"
        "  canonical: 1\n"
        f"  root: {commit(TEXT).root}\n"
    )
    assert (root / "seeds/.text/harbour-post.txt").read_text("utf-8") == HARBOUR_POST


def test_git_never_takes_the_text(root: Path, briefings: Command, tmp_path: Path) -> None:
    briefings("source", "add", article(tmp_path), *NEW)
    git = ["git", "-C", str(root)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "--all"], check=True)
    listed = subprocess.run([*git, "ls-files", "seeds"], check=True, capture_output=True, text=True)
    assert listed.stdout.split() == ["seeds/harbour-post.yml"]
    assert files_in(root) == [
        *("seeds/.text/.gitignore", "seeds/.text/harbour-post.txt", "seeds/harbour-post.yml")
    ]


def test_a_page_says_what_its_record_needs(root: Path, briefings: Command, tmp_path: Path) -> None:
    result = briefings("source", "add", article(tmp_path, article_page(), "page.html"),
                       "--id", "harbour-post", "--language", "en")  # fmt: skip
    assert result.exit_code == 0, result.stderr
    record = (root / "seeds/harbour-post.yml").read_text("utf-8")
    assert record.startswith(
        "# yaml-language-server: $schema=../.briefings/schema/source.json\n"
        "title: A ferry without a funnel\n"
        "publisher: Harbour Post\n"
        "authors: [Jon Dahl]\n"
        'published: "2021-04-02"\n'
        "language: en\n"
        "url: https://example.org/2031/ferry\n"
    )
    text = (root / "seeds/.text/harbour-post.txt").read_text("utf-8")
    assert "at least 40 kilometres on one charge" in text
    assert "cookies" not in text
    assert "Sport" not in text
    assert canonical(text).paragraphs[-1].text == canonical(HARBOUR_POST).paragraphs[-1].text
    assert result.stderr.splitlines()[:5] == [
        "taken from the page: title 'A ferry without a funnel' (meta og:title)",
        "taken from the page: publisher 'Harbour Post' (meta og:site_name)",
        "taken from the page: published '2021-04-02' (meta article:published_time)",
        "taken from the page: url 'https://example.org/2031/ferry' (link canonical)",
        "taken from the page: authors 'Jon Dahl' (meta author)",
    ]


def test_a_page_without_a_day_is_asked_for_it(
    root: Path, briefings: Command, tmp_path: Path
) -> None:
    page = article_page().replace("article:published_time", "other")
    file = article(tmp_path, page, "harbour-post.html")
    result = briefings("source", "add", file)
    assert result.exit_code == 1
    assert "a new source needs published" in result.stderr
    assert "hint: add --published ..." in result.stderr
    assert not files_in(root)


def test_options_fill_in_the_rest_of_a_record(
    root: Path, briefings: Command, tmp_path: Path
) -> None:
    more = ("--url", "https://example.org/a", "--author", "Jon Dahl", "--author", "Ida Berg",
            "--derived-from", "tide-letter", "--derived-from", "Coast Radio")  # fmt: skip
    result = briefings("source", "add", article(tmp_path), *NEW, *more)
    assert result.exit_code == 0, result.stderr
    record = (root / "seeds/harbour-post.yml").read_text("utf-8")
    assert "authors: [Jon Dahl, Ida Berg]\n" in record
    assert "url: https://example.org/a\n" in record
    assert "derived_from: [tide-letter, {publisher: Coast Radio}]\n" in record


def test_a_markdown_file_is_read_without_its_front_matter(
    root: Path, briefings: Command, tmp_path: Path
) -> None:
    file = article(tmp_path, f"---\ntitle: secret\n---\n{HARBOUR_POST}", "harbour-post.md")
    assert briefings("source", "add", file, *NEW).exit_code == 0
    kept = (root / "seeds/.text/harbour-post.txt").read_text("utf-8")
    assert "secret" not in kept
    assert commit(canonical(kept)).root == commit(TEXT).root


def test_what_was_changed_in_a_text_is_said(root: Path, briefings: Command, tmp_path: Path) -> None:
    cells = "Site |\nSize (MW) |\nGrey Shoal |\n1,080 |\nLantern Bank |\n294 |\n"
    text = HARBOUR_POST.replace("14 months.", "14 months.[12]") + cells
    result = briefings("source", "add", article(tmp_path, text), *NEW)
    assert "note marks dropped: '[12]' in 5.1\n" in result.stderr
    assert "a table with a cell a line, joined to 3 rows\n" in result.stderr
    kept = (root / "seeds/.text/harbour-post.txt").read_text("utf-8")
    assert "14 months. It" in kept
    assert "| Grey Shoal | 1,080 |\n" in kept


def test_a_short_text_in_the_public_domain_is_a_source(
    project: Project, briefings: Command, tmp_path: Path
) -> None:
    toll = "The board has set the toll at 5.25 percent. All members voted for it.\n"
    root = project({"seeds/harbour-post.yml": f"{RECORDS['harbour-post']}public_domain: true\n"})
    assert briefings("source", "add", article(tmp_path, toll)).exit_code == 0
    assert "words: 14\n" in (root / "seeds/harbour-post.yml").read_text("utf-8")


def test_a_page_without_an_article_is_refused(
    root: Path, briefings: Command, tmp_path: Path
) -> None:
    page = article(tmp_path, "<html><body></body></html>", "page.html")
    result = briefings("source", "add", page, *NEW)
    assert result.exit_code == 1
    assert "no article was found in this page" in result.stderr
    assert not files_in(root)


def test_html_without_its_package_says_what_to_do(
    root: Path, briefings: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    result = briefings("source", "add", article(tmp_path, article_page(), "page.html"), *NEW)
    assert result.exit_code == 1
    assert "error: reading HTML needs an extra package [source]\n" in result.stderr
    assert "hint: pip install 'mkdocs-briefings[html]', or save the article's text" in result.stderr
    assert not files_in(root)


def test_a_chinese_article_is_taken_in(root: Path, briefings: Command, tmp_path: Path) -> None:
    result = briefings("source", "add", article(tmp_path, KUAI_BAO, "kuai-bao.txt"),
                       "--title", "电池渡轮驶入峡湾", "--publisher", "港口快报",
                       "--published", "2031-04-16", "--language", "zh")  # fmt: skip
    assert result.exit_code == 0
    assert "warning" not in result.stderr
    assert "words: 311\n" in (root / "seeds/kuai-bao.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "name", "options", "code", "told"),
    [
        ("Too short.", "a.txt", NEW, 1, "the text has 2 words, expected at least 43: is it the"),
        ("", "a.txt", NEW, 1, "the text has no words"),
        (
            "Please verify you are human to go on.", "a.txt", NEW, 1,
            "the text says 'verify you are human' and has only 8 words",
        ),
        (HARBOUR_POST, "a.pdf", NEW, 1, "'.pdf' is not read here"),
        (HARBOUR_POST, "Harbour Post.txt", NEW, 2, "give one with --id"),
        (HARBOUR_POST, "a.txt", NEW[:2], 1, "a new source needs publisher, published, language"),
        (HARBOUR_POST, "a.txt", (*NEW, "--published", "April 2"), 1, "expected a date like 2024"),
        (f"{HARBOUR_POST}{'e' + chr(0x301) * 40}", "a.txt", NEW, 1, "combining marks in a row"),
    ],
)  # fmt: skip
def test_what_is_no_article_leaves_nothing_behind(
    root: Path, briefings: Command, tmp_path: Path, *,
    text: str, name: str, options: tuple[str, ...], code: int, told: str,
) -> None:  # fmt: skip
    result = briefings("source", "add", article(tmp_path, text, name), *options)
    assert (result.exit_code, told in result.stderr) == (code, True), result.stderr
    assert not files_in(root)


def test_nobody_commits_to_a_text_without_words(
    root: Path, briefings: Command, tmp_path: Path
) -> None:
    record = "title: T\npublisher: P\npublished: 2031\nlanguage: en\npublic_domain: true\n"
    (root / "seeds").mkdir(exist_ok=True)
    (root / "seeds/a.yml").write_text(record, "utf-8")
    result = briefings("source", "add", article(tmp_path, "... !!!\n", "a.txt"))
    assert result.exit_code == 1
    assert "a.txt: error: the text has no words [source]" in result.stderr
    assert (root / "seeds/a.yml").read_text("utf-8") == record


def test_bytes_that_are_no_text_are_refused(root: Path, briefings: Command, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"caf\xe9 " * 200)
    result = briefings("source", "add", file, *NEW)
    assert result.exit_code == 1
    assert "byte 3 is not UTF-8 [text-file]\n  hint: save it as UTF-8" in result.stderr
    assert not files_in(root)


@pytest.mark.parametrize(
    ("options", "text", "warning"),
    [
        (
            (), f"Close this banner\n{HARBOUR_POST}",
            "warning: 'close this banner' in 1.1 looks like page furniture: waive it, or delete it",
        ),
        ((), f"{HARBOUR_POST}Share this on Chatter", "'share this on"),
        ((), f"We use cookies.\n{HARBOUR_POST}", "'we use cookies' in 1.1 looks like page"),
        ((), f"{HARBOUR_POST}Verify you are human.", "'verify you are human' in 11.1 looks like"),
        (("--title", "A boat"), HARBOUR_POST, "the title is not in the text"),
        (
            ("--published", "2030"), HARBOUR_POST,
            "all dates in the text are after 2030, the first is 'april 2 , 2031' in 2.1",
        ),
        (("--author", "Cora Elm"), HARBOUR_POST, "the author 'Cora Elm' is named neither in the"),
    ],
)  # fmt: skip
def test_what_looks_odd_is_taken_in_with_a_warning(
    root: Path, briefings: Command, tmp_path: Path, *,
    options: tuple[str, ...], text: str, warning: str,
) -> None:  # fmt: skip
    result = briefings("source", "add", article(tmp_path, text), *NEW, *options)
    assert result.exit_code == 0
    assert warning in result.stderr
    assert result.stderr.count("warning: ") == 1
    assert "seeds/harbour-post.yml" in files_in(root)


def test_hard_wrapped_lines_are_joined(root: Path, briefings: Command, tmp_path: Path) -> None:
    wrapped = HARBOUR_POST.replace("\n", "\r\n \r\n").replace(" the ", "  the\r\n")
    result = briefings("source", "add", article(tmp_path, wrapped), "--unwrap", *NEW)
    assert result.exit_code == 0
    kept = (root / "seeds/.text/harbour-post.txt").read_text("utf-8")
    assert [s.id for s in canonical(kept).sentences] == [s.id for s in TEXT.sentences]
    assert commit(canonical(kept)).root == commit(TEXT).root


def test_a_record_that_stands_keeps_its_comments_and_order(
    project: Project, briefings: Command, tmp_path: Path
) -> None:
    before = f"# Who took it in: nobody yet.\n{RECORDS['harbour-post']}"
    after = "# The pier is furniture.\nwaived: {2.1: furniture}   # a by-line\n\n# end\n"
    old = "text:\n  words: 3\n\n  canonical: 1  # old\n  root: 00\n"
    root = project({"seeds/harbour-post.yml": f"{before}{old}{after}"})
    assert briefings("source", "add", article(tmp_path)).exit_code == 0
    block = f"text:\n  words: 307\n  canonical: 1\n  root: {commit(TEXT).root}\n"
    assert (root / "seeds/harbour-post.yml").read_text("utf-8") == f"{before}{block}{after}"


@pytest.mark.parametrize("old", ["", "text: {words: 3, canonical: 1,\n  root: 00\n}\n"])
def test_a_record_may_end_without_a_line_end(
    project: Project, briefings: Command, tmp_path: Path, old: str
) -> None:
    record = RECORDS["tide-letter"]
    root = project({"seeds/harbour-post.yml": f"{old}{record.rstrip()}"})
    assert briefings("source", "add", article(tmp_path)).exit_code == 0
    written = (root / "seeds/harbour-post.yml").read_text("utf-8")
    block = f"text:\n  words: 307\n  canonical: 1\n  root: {commit(TEXT).root}\n"
    assert written == (f"{block}{record}" if old else f"{record}{block}")


@pytest.mark.parametrize("record", ["", "title: 'x\n", "- title\n", "title: a\ntitle: b\n"])
def test_a_record_that_cannot_be_read_is_left_alone(
    project: Project, briefings: Command, tmp_path: Path, record: str
) -> None:
    root = project({"seeds/harbour-post.yml": record})
    result = briefings("source", "add", article(tmp_path))
    assert result.exit_code == 1
    assert result.stderr.startswith("seeds/harbour-post.yml")
    assert (root / "seeds/harbour-post.yml").read_text("utf-8") == record
    assert files_in(root) == ["seeds/harbour-post.yml"]


def test_a_changed_text_tells_which_quotes_are_gone(
    project: Project, briefings: Command, tmp_path: Path
) -> None:
    root = project(sealed(SITE, ARTICLES))
    changed = HARBOUR_POST.replace("at least 40 kilo", "at least 45 kilo").replace(" itself", "")
    before = (root / "seeds/harbour-post.yml").read_text("utf-8")

    refused = briefings("source", "add", article(tmp_path, changed))
    assert refused.exit_code == 1
    assert "gone: 'older than the bridge itself'" in refused.stderr
    assert "2 of 6 quotes from 'harbour-post' are not in this text" in refused.stderr
    assert (root / "seeds/harbour-post.yml").read_text("utf-8") == before

    result = briefings("source", "add", article(tmp_path, changed), "--replace")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[1:] == [
        "gone: 'at least 40 kilometres on one charge', quoted by ferries/alma#range",
        "gone: 'older than the bridge itself', quoted by operators/solvik#age",
        "6 facts cite it: run 'briefings seal harbour-post'",
    ]


def test_the_same_text_again_breaks_nothing(
    project: Project, briefings: Command, tmp_path: Path
) -> None:
    files = sealed(SITE, ARTICLES)
    root = project(files)
    curly = HARBOUR_POST.replace("'", "’").replace("\n", "\n\n")
    result = briefings("source", "add", article(tmp_path, curly))
    assert "gone" not in result.stderr
    kept = (root / "seeds/harbour-post.yml").read_text("utf-8")
    assert kept == files["seeds/harbour-post.yml"]
