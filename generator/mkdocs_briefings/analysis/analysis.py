"""The analysis: a library with everything derived from it, each part computed on demand.

Rules and pages take an analysis. What is public (``articles``, ``proofs_of``, ``standings``)
follows from the committed files alone; ``texts`` is empty unless the article files exist, and
pages never use it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from mkdocs_briefings.analysis.briefs import Brief, find_briefs
from mkdocs_briefings.analysis.conflicts import Conflict, find_conflicts
from mkdocs_briefings.analysis.gaps import Gap, find_gaps, find_overdue
from mkdocs_briefings.analysis.standings import Standing, judge_facts
from mkdocs_briefings.analysis.witnesses import Witnesses
from mkdocs_briefings.commitment.seal import Seal, commit, tokens_of_seal
from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.names import NameBook
from mkdocs_briefings.evidence.proof import Proof, prove, unsupported_in_quotes
from mkdocs_briefings.evidence.tables import find_rows
from mkdocs_briefings.evidence.unsupported import Unsupported
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.origins import find_copies
from mkdocs_briefings.model.permalinks import permalinks
from mkdocs_briefings.text.tokens import TokenSequence, tokens_of_text


@dataclass(frozen=True)
class Analysis:
    """A library, the site's clock if one is set, and what follows from the two.

    ``least_readings`` is how many people must have read each fact (see ``model.readings``).
    """

    library: Library
    clock: date | None = None
    least_readings: int = 0

    @cached_property
    def as_of(self) -> date:
        """The site's clock: the configured day, else the day its latest fact was added."""
        days = (fact.record.added.last for fact in self.library.all_facts())
        return self.clock or max(days, default=date.min)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The featured properties that cards lack: not on the cards, whatever the sources say."""
        return tuple(find_gaps(self.library))

    @cached_property
    def overdue(self) -> tuple[LinkedFact, ...]:
        """The forecasts that fell due before the site's clock."""
        return tuple(find_overdue(self.library, self.as_of))

    @cached_property
    def moved(self) -> Mapping[str, Mapping[str, str]]:
        """Former anchors by page, each with its current permalink.

        Pages are cards' ids or ``sources/<id>``; the empty anchor is the page itself.
        """
        found: dict[str, dict[str, str]] = {}
        for link, now in permalinks(self.library).items():
            if link != now:
                page, _, anchor = link.partition("#")
                found.setdefault(page, {})[anchor] = now
        return found

    @cached_property
    def names(self) -> NameBook:
        """The names of all cards."""
        return NameBook(self.library)

    @cached_property
    def seals(self) -> Mapping[str, Seal]:
        """The valid seals by source: those whose root is the one in the source's record."""
        sources = self.library.sources
        return {
            source_id: seal
            for source_id, seal in self.library.seals.items()
            if source_id in sources
            and (text := sources[source_id].record.text)
            and text.root == seal.root(text.words)
        }

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles by source, as far as their seals open them."""
        return {
            source_id: self.make_article(source_id, tokens_of_seal(seal))
            for source_id, seal in self.seals.items()
        }

    @cached_property
    def texts(self) -> Mapping[str, Article]:
        """The articles by source whose full text is available."""
        return {
            source_id: replace(
                self.make_article(source_id, sequence), rows=find_rows(text, sequence)
            )
            for source_id, text in self.library.texts.items()
            for sequence in [tokens_of_text(text)]
        }

    @cached_property
    def recorded_texts(self) -> frozenset[str]:
        """The sources whose text here is the one that their record commits to, if it does."""
        records = {
            source_id: source.record.text for source_id, source in self.library.sources.items()
        }
        return frozenset(
            source_id
            for source_id, text in self.library.texts.items()
            if text.words and source_id in records
            if (recorded := records[source_id]) is None or commit(text).root == recorded.root
        )

    def make_article(self, source_id: str, sequence: TokenSequence) -> Article:
        """The article of some words of a source."""
        names = self.names.find(source_id, sequence)
        return Article(sequence, names, self.library.reader_of(source_id))

    @cached_property
    def _proofs(self) -> Mapping[tuple[str, int], tuple[Proof | None, ...]]:
        # Not by ref: two facts of one id, an error of their own, may differ in their evidence.
        return {
            (fact.card_id, fact.index): self.prove(fact, self.articles)
            for fact in self.library.all_facts()
        }

    def proofs_of(self, fact: LinkedFact) -> tuple[Proof | None, ...]:
        """What a fact's evidence shows in public, in order; ``None`` without a valid seal."""
        return self._proofs[fact.card_id, fact.index]

    def paragraph_of(self, fact: LinkedFact, index: int) -> int | None:
        """The paragraph, from 1, in which a quote is proven to be; ``None`` if it is not."""
        proof = self.proofs_of(fact)[index]
        return proof.sentence.paragraph if proof and proof.sentence else None

    @cached_property
    def unsupported_in_quotes(self) -> Mapping[str, tuple[tuple[int | None, Unsupported], ...]]:
        """What each fact's quotes lack of its value and figures, by ref."""
        sources = self.library.sources
        return {
            fact.ref: tuple(
                unsupported_in_quotes(
                    self.library, fact, self.names, source.record.published, self.proofs_of(fact)
                )
            )
            for fact in self.library.all_facts()
            if (source := sources.get(fact.record.evidence[0].source))
        }

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The pairs of facts that cannot both be true as stated."""
        return tuple(find_conflicts(self.library))

    @cached_property
    def copies(self) -> Mapping[str, tuple[str, ...]]:
        """The sources that directly derive from each source."""
        return find_copies(self.library.sources)

    @cached_property
    def briefs(self) -> Mapping[str, tuple[Brief, ...]]:
        """The briefs that name each card."""
        return find_briefs(self.library)

    @cached_property
    def witnesses(self) -> Witnesses:
        """Who asserts what."""
        return Witnesses(self.library, self.names)

    @cached_property
    def judged(self) -> "Analysis":
        """The analysis without facts that name something unknown, which cannot be judged."""
        facts = {
            card_id: tuple(fact for fact in facts if self._can_be_judged(fact))
            for card_id, facts in self.library.facts.items()
        }
        if facts == self.library.facts:
            return self
        return replace(self, library=replace(self.library, facts=facts))

    def _can_be_judged(self, fact: LinkedFact) -> bool:
        cited = {evidence.source for evidence in fact.record.evidence}
        return fact.is_linked(self.library) and cited <= self.library.sources.keys()

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """How well each fact is attested, by ref; only where all of them can be ``judged``."""
        return judge_facts(self.library, self.witnesses, self.conflicts, self.proofs_of)

    def prove(self, fact: LinkedFact, articles: Mapping[str, Article]) -> tuple[Proof | None, ...]:
        """What each piece of a fact's evidence shows in these articles."""
        return tuple(
            prove(self.library, fact, evidence, articles[evidence.source])
            if evidence.source in articles and evidence.source in self.library.sources
            else None
            for evidence in fact.record.evidence
        )
