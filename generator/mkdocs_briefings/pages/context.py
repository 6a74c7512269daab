"""What templates can use to write a page: the variable ``page``.

Links and values (``links``), the presentation of a fact (``fact_presentation``), and that of cards
and sources.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from mkdocs_briefings.analysis.queries import Derivation, find_derivations
from mkdocs_briefings.analysis.sentence_use import SentenceUse, find_sentence_use
from mkdocs_briefings.markdown.icons import write_icon
from mkdocs_briefings.markdown.plain_text import to_plain_text
from mkdocs_briefings.markdown.templates import join, to_markdown
from mkdocs_briefings.model.library import LinkedFact, Mention
from mkdocs_briefings.model.models import Outlet
from mkdocs_briefings.model.vocabulary import Kind
from mkdocs_briefings.pages.citations import Citation
from mkdocs_briefings.pages.fact_presentation import FactPresentation
from mkdocs_briefings.problems.problem import count
from mkdocs_briefings.text.edtf import parse_edtf

_DEEPEST = 7  # lists in lists that builders and readers can follow


@dataclass(frozen=True, slots=True)
class PageContext(FactPresentation):
    """Everything a template can use to write one page."""

    def web_link(self, url: str, words: object = None) -> Markup:
        """A link to a web address, with these words or the address itself."""
        text = to_markdown(url if words is None else words)
        return Markup(f"[{text}]({quote(url, safe='/:?#&=%+,@!~')})")

    def source_citation(self, source_id: str) -> Citation:
        """The citation of an article."""
        source = self.library.sources[source_id].record
        translated = source.translated
        return Citation(
            key=source_id,
            sort="article-newspaper",
            title=source.title,
            container=source.outlet,
            issued=source.published,
            authors=source.authors,
            address=source.url or "",
            note=f"translated by {translated.by}" if translated else "",
        )

    def facts_quoting(self, source_id: str) -> list[tuple[LinkedFact, int]]:
        """The facts that cite a source, in the order of their quotes: fact and evidence index."""
        cited = [
            (self.analysis.paragraph_of(fact, index) or 0, fact.ref, index, fact)
            for fact in self.library.facts_by_source[source_id]
            for index, evidence in enumerate(fact.record.evidence)
            if evidence.source == source_id
        ]
        return [(fact, index) for *_, index, fact in sorted(cited, key=lambda c: c[:3])]

    def origins(self, source_id: str) -> Markup:
        """What a source derives from: other sources, or outlets."""
        return join(map(self._origin, self.library.sources[source_id].record.derived_from))

    def copies(self, source_id: str) -> list[Markup]:
        """The sources that derive from this one."""
        return [self.source_link(other) for other in self.analysis.copies.get(source_id, ())]

    def dependence(self) -> Markup:
        """A nested list of origins and what was made from each; empty where no source derives."""
        return Markup("\n").join(map(self._derivation, find_derivations(self.analysis)))

    def _derivation(self, node: Derivation) -> Markup:
        """A line of the list; what is too deep for one says what it derives from."""
        line = Markup("    ") * min(node.depth, _DEEPEST) + Markup("- ") + self._origin(node.origin)
        if node.parent and node.depth > _DEEPEST:
            line += Markup(", from ") + self._origin(node.parent)
        return line + Markup(" (its copies are listed above)") if node.is_told else line

    def _origin(self, origin: str | Outlet) -> Markup:
        return to_markdown(self.source_link(origin) if isinstance(origin, str) else _outlet(origin))

    def sentence_use(self, source_id: str) -> SentenceUse | None:
        """What the site uses of each sentence of a source."""
        return find_sentence_use(self.analysis, source_id)

    def sources_of(self, card_id: str) -> list[str]:
        """The sources of a card's facts, in the order of citation."""
        evidence = (e for fact in self.library.facts[card_id] for e in fact.record.evidence)
        return list(dict.fromkeys(e.source for e in evidence))

    def icon(self, kind: Kind) -> Markup:
        """A kind's icon."""
        return Markup(write_icon(kind.icon or ""))

    def card_description(self, card_id: str) -> str:
        """What a card is about and how much it holds, as plain text."""
        facts = count(len(self.library.facts[card_id]), "fact")
        sources = count(len(self.sources_of(card_id)), "source")
        line = to_plain_text(self.summary(card_id))
        return f"{line}{'. ' if line else ''}{facts} from {sources}."

    def size_of(self, kind_id: str) -> str:
        """How many cards and facts a kind has, in words."""
        cards = self.library.cards_by_kind[kind_id]
        facts = sum(len(self.library.facts[card]) for card in cards)
        return f"{count(len(cards), 'card')}, {count(facts, 'fact')}"

    def kind_description(self, kind_id: str) -> str:
        """What a kind is and how much there is of it, as plain text."""
        return f"{self.library.kinds[kind_id].label}: {self.size_of(kind_id)}."

    def provenance(self, path: str) -> Markup:
        """Where the page's facts are stored, and how to edit them."""
        url = self.settings.edit_url(path)
        return Markup(
            f"Facts of this page: [`{path}`]({url})" if url else f"Facts of this page: `{path}`"
        )

    def as_of(self) -> str:
        """The site's clock, in words."""
        return parse_edtf(self.analysis.as_of.isoformat()).in_words()

    def facts_naming(self, card_id: str) -> Iterator[tuple[str, list[Mention]]]:
        """Facts of other cards whose ref value is this card, by the property's reverse label."""
        groups: dict[str, list[Mention]] = {}
        for mention in self.library.mentions[card_id]:
            declared = mention.fact.property
            if mention.relation == "value" and declared:
                groups.setdefault(declared.reverse or declared.label, []).append(mention)
        yield from groups.items()

    def facts_about(self, card_id: str) -> list[LinkedFact]:
        """The facts of other cards that are about this one, or were said or shown there."""
        return self._mentioning(card_id, "about", "at")

    def facts_asserted_by(self, card_id: str) -> list[LinkedFact]:
        """The facts of other cards that this one asserts."""
        return self._mentioning(card_id, "by")

    def _mentioning(self, card_id: str, *relations: str) -> list[LinkedFact]:
        mentions = self.library.mentions[card_id]
        found = {m.fact.ref: m.fact for m in mentions if m.relation in relations}
        return list(found.values())


def _outlet(outlet: Outlet) -> str:
    published = outlet.published
    return f"{outlet.publisher}, {published.in_words()}" if published else outlet.publisher
