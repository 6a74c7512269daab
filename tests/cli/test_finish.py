from pathlib import Path

from tests.conftest import Briefings


def test_it_says_how_many_pages_are_finished(briefings: Briefings, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<head><title>Home</title></head>")
    done = briefings(tmp_path, "finish", "site")
    assert done.exit_code == 0
    assert done.stdout == ""
    assert done.stderr == "The site in site is finished: 1 page.\n"
    assert "Content-Security-Policy" in (tmp_path / "site" / "index.html").read_text()


def test_what_is_not_a_built_site_is_refused(briefings: Briefings, tmp_path: Path) -> None:
    refused = briefings(tmp_path, "finish", "site")
    assert refused.exit_code == 1
    assert "site: error: expected a built site, found no page" in refused.stderr
    assert "build the site first" in refused.stderr
