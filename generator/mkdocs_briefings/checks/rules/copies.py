"""Sources that share long runs of words say which of them derives from which.

Needs the texts. Two papers that print one agency's report are one witness, not two, so whoever
copies says so: by ``derived_from``, directly or through others, or both by one common origin. A
source is held to be copied if it shares a run of 20 words or more with an older one, about a
sentence of news, or several runs of 10 or more that make up a tenth of the shorter text, as a
rewriter leaves them. Two reports of one event have names and titles in common, seldom 10 words.

Two characters of a script without spaces count as a word; symbols do not count, and neither do
words within quotation marks in both texts, which may be one speech reported twice, nor sentences
that either record waives as ``furniture`` or ``link``. Each source is compared with the first to
have the words. A rewrite that leaves no half sentence as it was is not found. It is a warning,
because two papers may also print one notice.

Passes: ``derived_from: [gazette]`` on the record of a later source with sentences of the gazette.
Fails: the same sentences in both, and no ``derived_from``.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.models import Outlet
from mkdocs_briefings.problems.problem import Place, Problem, count
from mkdocs_briefings.text.canonical import CanonicalText, SentenceId, length_of, words_of
from mkdocs_briefings.text.quotations import find_quoted_words
from mkdocs_briefings.text.shared_runs import SharedRun, find_shared_runs

ID = "copies"
ALONE = 20
RUN = 10
PART = 10  # a tenth
_NOT_THE_AUTHORS = ("furniture", "link")


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of an article that count, and of each its sentence and whether it is quoted.

    ``None`` stands for a sentence that is left out.
    """

    words: tuple[str | None, ...]
    sentences: tuple[SentenceId, ...]
    quoted: tuple[bool, ...]

    @property
    def length(self) -> float:
        return length_of(filter(None, self.words))


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every source whose text is here against all others."""
    library = analysis.library
    texts = {}
    for source_id in sorted(library.sources, key=lambda source_id: _age(library, source_id)):
        if source_id in library.texts:
            texts[source_id] = _read(library, source_id, library.texts[source_id])
        else:
            yield Skip("the text is not here")
    shared = find_shared_runs({source_id: text.words for source_id, text in texts.items()}, RUN)
    for source_id, runs in shared.items():
        yield from [*_judge(library, texts, source_id, runs)] or (PASSED,)


def _age(library: Library, source_id: str) -> tuple[object, ...]:
    published = library.sources[source_id].record.published
    return published.first, published.last, source_id


def _read(library: Library, source_id: str, text: CanonicalText) -> _Text:
    waived = library.sources[source_id].record.waived
    quoted = {index for paragraph in text.paragraphs for index in find_quoted_words(paragraph)}
    words: list[tuple[str | None, SentenceId, bool]] = []
    for sentence in text.sentences:
        if waived.get(str(sentence.id), "") in _NOT_THE_AUTHORS:
            words.append((None, sentence.id, False))
            continue
        counted = (word for word in sentence.words if length_of([word.form]))
        words += [(word.form, sentence.id, word.index in quoted) for word in counted]
    forms, sentences, spoken = zip(*words, strict=True) if words else ((), (), ())
    return _Text(forms, sentences, spoken)


def _judge(
    library: Library, texts: Mapping[str, _Text], source_id: str, runs: Iterable[SharedRun]
) -> Iterator[Problem]:
    text = texts[source_id]
    by_other: dict[str, list[tuple[float, SharedRun]]] = {}
    for run in runs:
        if (length := _measure(text, texts[run.other], run)) >= RUN:
            by_other.setdefault(run.other, []).append((length, run))
    for other, found in by_other.items():
        longest, where = max(found, key=lambda pair: pair[0])
        together = sum(length for length, _ in found)
        shorter = min(text.length, texts[other].length)
        is_copy = longest >= ALONE or (len(found) > 1 and together * PART >= shorter)
        if is_copy and not _is_told(library, source_id, other):
            record = library.sources[source_id]
            message = (
                f"shares {count(len(found), 'run')} of words with '{other}', the longest "
                f"of {int(longest)} words, in {text.sentences[where.start]}"
            )
            hint = (
                f"add 'derived_from: [{other}]', or name in both records what both derive from; "
                "waive sentences that are furniture"
            )
            derived = bool(record.record.derived_from)
            place = record.place("derived_from") if derived else Place(record.path)
            yield Problem(place, ID, message, hint, "warning")


def _measure(text: _Text, other: _Text, run: SharedRun) -> float:
    """The length of a run without the words that are quoted in both texts."""
    shift = run.there - run.start
    return length_of(
        word
        for at in range(run.start, run.end)
        if (word := text.words[at]) and not (text.quoted[at] and other.quoted[at + shift])
    )


def _is_told(library: Library, source_id: str, other: str) -> bool:
    """Whether the records join two sources, or are of one article: an error of another rule."""
    texts = [library.sources[one].record.text for one in (source_id, other)]
    if texts[0] and texts[1] and texts[0].root == texts[1].root:
        return True
    return bool(_origins(library, source_id) & _origins(library, other))


def _origins(library: Library, source_id: str) -> set[object]:
    """A source and all that it derives from at any remove; outlets by their names."""
    sources = {source_id, *library.origins.of(source_id)}
    records = (library.sources[one].record for one in sources & library.sources.keys())
    outlets = (o for record in records for o in record.derived_from if isinstance(o, Outlet))
    return {*sources, *(words_of(outlet.publisher) for outlet in outlets)}
