"""The check: from a folder to a verdict."""

from datetime import date

from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.checks.rules import RULES, TEXT_RULES
from mkdocs_briefings.files.folder import Folder
from tests.support.harbour import HARBOUR, HELD, changed
from tests.support.sealed import Files, check


def folder(files: Files) -> Folder:
    return Folder({path: text.encode() for path, text in files.items()})


def test_a_sound_site_is_clean_and_every_rule_has_a_receipt() -> None:
    verdict = check(HELD)
    assert (verdict.problems, verdict.clean) == ((), True)
    assert [receipt.rule for receipt in verdict.receipts] == [rule.id for rule in RULES]
    assert [receipt.rule for receipt in verdict.text_receipts] == [rule.id for rule in TEXT_RULES]
    assert all(receipt.gist for receipt in (*verdict.receipts, *verdict.text_receipts))


def test_public_receipts_do_not_depend_on_who_holds_the_text() -> None:
    assert check(HELD).receipts == check(HARBOUR).receipts


def test_kinds_that_are_not_valid_end_the_check() -> None:
    verdict = check(HARBOUR | {"briefings/kinds.yml": "kinds: []\n"})
    assert verdict.analysis is None
    assert not verdict.clean
    assert {problem.place.path for problem in verdict.problems} == {"briefings/kinds.yml"}


def test_warnings_leave_a_site_clean() -> None:
    record = "title: A\npublisher: B\npublished: 2031-04-02\nlanguage: en\n"
    verdict = check(HARBOUR | {"seeds/letter.yml": record})
    assert [problem.severity for problem in verdict.problems] == ["warning"]
    assert verdict.clean


def test_problems_come_in_the_order_of_their_places() -> None:
    files = changed(HARBOUR, "briefings/ferries/alma.yml", "value: 40 km", "value: 40 miles")
    files = changed(files, "briefings/ferries/alma.yml", "operators/solvik", "operators/solvig")
    files = changed(files, "briefings/kinds.yml", "featured: [operator", "featured: [operater")
    places = [problem.place for problem in check(files).problems]
    assert places[0].path == "briefings/kinds.yml"
    assert places[1:] == sorted(places[1:])


def test_what_follows_from_other_mistakes_waits() -> None:
    files = changed(HARBOUR, "briefings/ferries/alma.yml", "value: 40 km", "value: 41 km")
    (receipt,) = (receipt for receipt in check(files).receipts if receipt.rule == "openings")
    assert (receipt.checked, len(receipt.skipped)) == (0, 1)


def test_the_clock_may_be_set() -> None:
    analysis = check_folder(folder(HARBOUR), date(2040, 1, 1)).analysis
    assert analysis
    assert analysis.as_of == date(2040, 1, 1)


def test_the_files_are_kept_for_the_report() -> None:
    assert check(HARBOUR).files["docs/index.md"] == HARBOUR["docs/index.md"].encode()
