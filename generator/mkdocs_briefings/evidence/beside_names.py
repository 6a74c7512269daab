"""What stands beside a subject's name and makes the sentence another's.

"The sister of the Alma carries 400 cars" names the Alma, and so does "the Brise is faster than the
Alma": neither tells of her. The words count directly before or after the name; a word such as "the"
may stand between. Each language has them in the tables ``namesake`` and ``comparison``, and what
follows a name in ``namesake-after`` and ``comparison-after``.
"""

from collections.abc import Iterator, Sequence

from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.reading.cautions import CautionKind
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.phrases import phrases_of
from mkdocs_briefings.text.tokens import Span

_KINDS: tuple[CautionKind, ...] = ("namesake", "comparison")


def find_beside(
    article: Article, subject: Span, sentences: range
) -> Iterator[tuple[CautionKind, Span]]:
    """Yield the words beside a name that make it another's, or only compare something with it."""
    language, tokens = article.reader.language, article.sequence.tokens
    whole = article.words_of_sentences(sentences)
    _, first = phrases_of(language, "determiners").before(tokens, subject.start)
    for kind in _KINDS:
        before, after = phrases_of(language, kind), phrases_of(language, f"{kind}-after")
        starts = (before.before(tokens, end)[1] for end in (subject.start, first))
        start = min(start for start in starts)
        if whole.start <= start < first or start < subject.start == first:
            yield kind, Span(start, subject.start)
        _, end = after.at(tokens, subject.end)
        if subject.end < end <= whole.end:
            yield kind, Span(subject.end, end)


def kinds_beside_names(words: Sequence[str], language: Language) -> Iterator[CautionKind]:
    """Yield the kinds whose words a text of the site has, wherever they are."""
    for kind in _KINDS:
        phrases = phrases_of(language, kind, f"{kind}-after")
        if any(phrases.at(words, position)[0] for position in range(len(words))):
            yield kind
