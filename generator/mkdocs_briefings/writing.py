"""What templates can ask for while they write one page: who says what, where, and how sure.

The templates' ``desk``: links and values (``links``), and all that is said of facts and sources.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from mkdocs_briefings.edtf import parse_edtf
from mkdocs_briefings.library import LinkedFact, Mention
from mkdocs_briefings.links import Links
from mkdocs_briefings.problems import count
from mkdocs_briefings.records import Anonymous, Evidence, Kind, Outlet
from mkdocs_briefings.standing.drift import Drift
from mkdocs_briefings.templates import join, to_markdown
from mkdocs_briefings.timing import when_held

STANDING_ICONS = {
    "claimed": "material-bullhorn-outline",
    "reported": "material-newspaper-variant-outline",
    "corroborated": "material-check-all",
    "disputed": "material-alert-circle-outline",
    "superseded": "material-history",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site's configuration tells the pages.

    ``repository`` is where its files can be browsed, like ``https://github.com/acme/briefing``;
    unset, edit shows the file's name.
    """

    repository: str = ""

    def edit_url(self, path: str) -> str:
        """The address at which a file of the site is edited; empty without a repository."""
        return f"{self.repository.rstrip('/')}/edit/main/{quote(path)}" if self.repository else ""


@dataclass(frozen=True, slots=True)
class Desk(Links):
    """Everything at hand for writing one page."""

    settings: Settings

    def web_link(self, url: str) -> Markup:
        """A link to an address of the web, with the address as its words."""
        return Markup(f"[{to_markdown(url)}]({quote(url, safe='/:?#&=%+,@!~')})")

    def origins(self, source_id: str) -> Markup:
        """What a source derives from: other sources, or outlets."""
        return join(
            self.source_link(origin) if isinstance(origin, str) else _outlet(origin)
            for origin in self.library.sources[source_id].record.derived_from
        )

    def copies(self, source_id: str) -> list[Markup]:
        """The sources that derive from this one."""
        return [
            self.source_link(other)
            for other, document in self.library.sources.items()
            if source_id in document.record.derived_from
        ]

    def sources_of(self, card_id: str) -> list[str]:
        """The sources of a card's facts, each once, in the order of citing."""
        evidence = (e for fact in self.library.facts[card_id] for e in fact.record.evidence)
        return list(dict.fromkeys(e.source for e in evidence))

    def icon(self, kind: Kind) -> Markup:
        """A kind's icon, in Material's way of writing it."""
        return Markup(f":{(kind.icon or '').replace('/', '-')}:")

    def size_of(self, kind_id: str) -> str:
        """How many cards and facts there are of a kind."""
        cards = self.library.cards_by_kind[kind_id]
        facts = sum(len(self.library.facts[card]) for card in cards)
        return f"{count(len(cards), 'card')}, {count(facts, 'fact')}"

    def provenance(self, path: str) -> Markup:
        """Where the page's facts are kept, and how to change them."""
        url = self.settings.edit_url(path)
        return Markup(
            f"Facts of this page: [`{path}`]({url})" if url else f"Facts of this page: `{path}`"
        )

    def speaker(self, evidence: Evidence) -> Markup:
        """Who speaks, linked where they have a card; empty for the source's own voice."""
        if evidence.by is None:
            return Markup()
        if not isinstance(evidence.by, Anonymous):
            return self.link(evidence.by)
        who = to_markdown(f"{evidence.by.anonymous} (unnamed)")
        affiliation = evidence.by.affiliation
        if not affiliation:
            return who
        return join([who, self.link(affiliation) if "/" in affiliation else affiliation])

    def byline(self, fact: LinkedFact) -> Markup:
        """Under a statement: what type it is, who says it, when, and where."""
        record = fact.record
        speakers = dict.fromkeys(filter(None, map(self.speaker, record.evidence)))
        parts: list[object] = [self.standing_badge(fact)]
        if record.type:
            due = f", due {record.due.in_words()}" if record.due else ""
            parts.append(f"{record.type.capitalize()}{due}")
        if speakers:
            parts.append(Markup(f"said by {join(speakers)}"))
        if not record.due:
            parts.append(when_held(self.library, fact).in_words())
        if record.at and record.at != fact.card_id:
            parts.append(Markup(f"at {self.link(record.at)}"))
        return join(parts, " · ")

    def aside(self, fact: LinkedFact) -> Markup:
        """After a statement in a list: who says it, and when."""
        speakers = dict.fromkeys(filter(None, map(self.speaker, fact.record.evidence)))
        when = fact.record.due or when_held(self.library, fact)
        due = "due " if fact.record.due else ""
        told = [fact.record.type, *speakers, f"{due}{when.in_words()}"]
        return Markup(f"({join(filter(None, told))})")

    def standing_badge(self, fact: LinkedFact) -> Markup:
        """A fact's standing as an icon and a word."""
        word = self.dossier.standings[fact.ref].word
        return Markup(f":{STANDING_ICONS[word]}:{{ .bf-{word} }} **{word.capitalize()}**")

    def attribution(self, fact: LinkedFact, index: int) -> Markup:
        """After a quote: who speaks there, in which paragraph of which article."""
        evidence = fact.record.evidence[index]
        speaker = self.speaker(evidence)
        article = self.source_link(evidence.source)
        written = Markup(f"{speaker} in {article}" if speaker else article)
        if evidence.via:
            written += Markup(f" (from {to_markdown(evidence.via.publisher)})")
        if paragraph := self.paragraph(fact, index):
            written += Markup(f", paragraph {paragraph}")
        if translated := self.library.sources[evidence.source].record.translated:
            written += Markup(f", translated by {to_markdown(translated.by)}")
        if evidence.said:
            written += Markup(f", said {to_markdown(evidence.said.in_words())}")
        return written

    def paragraph(self, fact: LinkedFact, index: int) -> int:
        """The paragraph that a quote is proven to stand in, from 1; 0 where nothing proves it."""
        proof = self.dossier.proofs_of(fact)[index]
        if proof is None or proof.quote is None:
            return 0
        article = self.dossier.articles[fact.record.evidence[index].source]
        return article.row.place(proof.quote.start).sentence.paragraph

    def derivations(self, fact: LinkedFact) -> list[tuple[str, str]]:
        """What of a fact the text does not show by itself, and the reason given for it."""
        derivation = fact.record.derivation
        return [(need, why) for need, why in derivation or () if why]

    def remarks(self, fact: LinkedFact, index: int) -> list[str]:
        """What is to be said of a piece of evidence: drift from its origin, an old figure."""
        standing = self.dossier.standings[fact.ref]
        remarks = [drift.what for drift in standing.drifts if drift.copy == index]
        if index in standing.stale:
            remarks.append("repeats an older figure in its own voice")
        return remarks

    def comparisons(self, fact: LinkedFact) -> list[Markup]:
        """How a fact stands to others: the relation, the other fact, and why."""
        facts = self.library.facts_by_ref
        return [
            Markup(
                f"{to_markdown(c.relation.capitalize())}: "
                f"{self.link(c.other, facts[c.other].record.statement)} ({to_markdown(c.why)})"
            )
            for c in fact.record.compare
        ]

    def worded(self) -> list[LinkedFact]:
        """The facts that a curator set beside another for their wording."""
        return [
            fact
            for fact in self.library.all_facts()
            if any(comparison.relation == "wording" for comparison in fact.record.compare)
        ]

    def drifts(self) -> list[tuple[LinkedFact, Drift]]:
        """All drifts of the site, with their facts."""
        standings = self.dossier.standings.values()
        return [(drift.fact, drift) for standing in standings for drift in standing.drifts]

    def stale(self) -> list[LinkedFact]:
        """The facts with evidence that only repeats an old figure."""
        standings = self.dossier.standings
        return [fact for fact in self.library.all_facts() if standings[fact.ref].stale]

    def as_of(self) -> str:
        """The site's clock, in words."""
        return parse_edtf(self.dossier.as_of.isoformat()).in_words()

    def reversed(self, card_id: str) -> Iterator[tuple[str, list[Mention]]]:
        """What other cards say of this one by a ref value, under the property's reverse label."""
        groups: dict[str, list[Mention]] = {}
        for mention in self.library.mentions[card_id]:
            declared = mention.fact.property
            if mention.relation == "value" and declared:
                groups.setdefault(declared.reverse or declared.label, []).append(mention)
        yield from groups.items()

    def told(self, card_id: str) -> list[LinkedFact]:
        """The facts of other cards that are about this one, or were said or shown there."""
        return self._mentioning(card_id, "about", "at")

    def asserted(self, card_id: str) -> list[LinkedFact]:
        """The facts of other cards that this one asserts."""
        return self._mentioning(card_id, "by")

    def _mentioning(self, card_id: str, *relations: str) -> list[LinkedFact]:
        mentions = self.library.mentions[card_id]
        found = {m.fact.ref: m.fact for m in mentions if m.relation in relations}
        return list(found.values())


def _outlet(outlet: Outlet) -> str:
    published = outlet.published
    return f"{outlet.publisher}, {published.in_words()}" if published else outlet.publisher
