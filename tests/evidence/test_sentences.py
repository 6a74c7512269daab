"""Everyday sentences that are hard to read: right facts pass, and no wrong one does."""

import pytest

from tests.support.sentences import LANGUAGES, Judged, judge, read_sentences


@pytest.fixture(scope="module", params=LANGUAGES)
def judged(request: pytest.FixtureRequest) -> list[Judged]:
    return [*judge(read_sentences(request.param))]


def test_there_are_many_sentences(judged: list[Judged]) -> None:
    assert len(judged) >= 60


def test_every_sentence_has_wrong_facts(judged: list[Judged]) -> None:
    assert [one.sentence.text for one in judged if len(one.sentence.wrong) < 2] == []


def test_no_wrong_fact_passes_but_those_that_are_known(judged: list[Judged]) -> None:
    passing = {one.sentence.text: list(one.passing) for one in judged if one.passing}
    known = [one.sentence for one in judged if one.sentence.wrong_passes]
    assert passing == {one.text: list(one.wrong_passes or ()) for one in known}


def test_right_facts_pass_but_those_that_are_known_to_be_refused(judged: list[Judged]) -> None:
    refused = {one.sentence.text: one.against for one in judged if one.against}
    known = {one.sentence.text for one in judged if one.sentence.refused}
    assert {text: why for text, why in refused.items() if text not in known} == {}
    assert known - refused.keys() == set()
