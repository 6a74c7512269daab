"""An unanswered question is one sentence that asks, and a card asks it once.

Two questions that differ only in capitals and marks are one. A source is named once under
``looked_in``.

Passes: ``question: How long did the training take?``
Fails: ``question: Training time``; the same question a second time on the card; ``looked_in: [post,
post]``.
"""

import re
from collections.abc import Iterator

from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.models import Card
from mkdocs_briefings.model.parse import Document
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.canonical import canonical, words_of

ID = "question"

# With the marks of Chinese and Arabic; that of Greek is a semicolon.
_ASKS = re.compile(r"""[?;\uff1f\u061f]["'\u2018-\u201f\xab\xbb\u300c-\u300f)\]\uff09]*$""")


def check(library: Library) -> Iterator[Outcome]:
    """Check the unanswered questions of all cards."""
    for card in library.cards.values():
        asked: dict[tuple[str, ...], int] = {}
        for number, question in enumerate(card.record.unanswered):
            first = asked.setdefault(words_of(question.question), number)
            yield from [*_problems(card, number, first)] or (PASSED,)


def _problems(card: Document[Card], number: int, first: int) -> Iterator[Problem]:
    """What is wrong with a question, of which ``first`` is the first with its words."""
    question = card.record.unanswered[number]
    place = card.place("unanswered", number, "question")
    sentences = canonical(question.question).sentences
    if not sentences or not _ASKS.search(question.question):
        message = "expected a question, found no question mark at its end"
        yield Problem(place, ID, message, "ask what readers want to know: 'Who paid for it?'")
    elif len(sentences) > 1:
        message = f"expected one sentence, found {len(sentences)}"
        yield Problem(place, ID, message, "ask each as a question of its own, without a preface")
    if first != number:
        line = card.place("unanswered", first, "question").line
        message = f"line {line} asks this already"
        yield Problem(place, ID, message, "remove one of the two, and join their 'looked_in'")
    for index, source_id in enumerate(question.looked_in):
        if source_id in question.looked_in[:index]:
            where = card.place("unanswered", number, "looked_in", index)
            message = f"'{source_id}' is named twice"
            yield Problem(where, ID, message, "remove one of the two")
