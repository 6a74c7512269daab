"""What templates can ask for while they write one page: links, values, summaries.

A ``Desk`` knows the page being written, so its links are relative paths between Markdown
files, which every builder checks and follows.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from markupsafe import Markup

from mkdocs_briefings.edtf import Edtf
from mkdocs_briefings.escaping import escape_inline
from mkdocs_briefings.library import Library, LinkedFact, Mention
from mkdocs_briefings.records import Anonymous, Evidence, Kind
from mkdocs_briefings.summary import Slot, parse_summary
from mkdocs_briefings.templates import join, to_markdown
from mkdocs_briefings.timing import when_held

BOUNDS = {
    "more-than": "more than ",
    "at-least": "at least ",
    "about": "about ",
    "up-to": "up to ",
    "less-than": "less than ",
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

    def report_url(self, ref: str, statement: str) -> str:
        """The address of a new issue about a fact; empty without a repository."""
        if not self.repository:
            return ""
        words = urlencode({"title": f"Error in {ref}", "body": f"{ref}\n\n> {statement}\n\n"})
        return f"{self.repository.rstrip('/')}/issues/new?{words}"


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything at hand for writing the page at ``path``."""

    library: Library
    settings: Settings
    path: str

    def to(self, target: str) -> Markup:
        """The relative link to another Markdown file of the site, ``#anchor`` included."""
        path, hash_, anchor = target.partition("#")
        relative = posixpath.relpath(path, posixpath.dirname(self.path) or ".")
        return Markup(f"{relative}{hash_}{anchor}")

    def link(self, ref: str, words: object = None) -> Markup:
        """A link to a card (its name) or to a fact (its statement), with these words if given."""
        card_id, hash_, fact = ref.partition("#")
        text = to_markdown(self.library.name(card_id) if words is None else words)
        return Markup(f"[{text}]({self.to(f'{card_id}.md{hash_}{fact}')})")

    def page_link(self, path: str, words: object) -> Markup:
        """A link to any Markdown file of the site."""
        return Markup(f"[{to_markdown(words)}]({self.to(path)})")

    def kind_link(self, kind_id: str) -> Markup:
        """A link to the table of a kind."""
        return self.page_link(f"{kind_id}/index.md", self.library.kinds[kind_id].label)

    def source_link(self, source_id: str, words: object = None) -> Markup:
        """A link to a source's page: its publisher and date, or these words."""
        source = self.library.sources[source_id].record
        byline = f"{source.publisher}, {source.published.in_words()}"
        return self.page_link(f"sources/{source_id}.md", byline if words is None else words)

    def web_link(self, url: str) -> Markup:
        """A link to an address of the web, with the address as its words."""
        return Markup(f"[{to_markdown(url)}]({quote(url, safe='/:?#&=%+,@!~')})")

    def origins(self, source_id: str) -> Markup:
        """What a source derives from: other sources, or outlets."""
        return join(
            self.source_link(origin)
            if isinstance(origin, str)
            else f"{origin.publisher}, {origin.published.in_words()}"
            if origin.published
            else origin.publisher
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

    def fact_count(self, kind_id: str) -> int:
        """How many facts the cards of a kind hold."""
        return sum(len(self.library.facts[card]) for card in self.library.cards_by_kind[kind_id])

    def provenance(self, path: str) -> Markup:
        """Where the page's facts are kept, and how to change them."""
        url = self.settings.edit_url(path)
        return Markup(
            f"Facts of this page: [`{path}`]({url})" if url else f"Facts of this page: `{path}`"
        )

    def value(self, fact: LinkedFact) -> Markup:
        """A fact's value for a reader: a linked card, a date in words, a bounded quantity."""
        if fact.property and fact.property.type == "ref" and isinstance(fact.value, str):
            return self.link(fact.value)
        return to_markdown(self.value_text(fact))

    def value_text(self, fact: LinkedFact) -> str:
        """The value as plain text."""
        record = fact.record
        if isinstance(fact.value, Edtf):
            return fact.value.in_words()
        text = str(fact.value)
        if fact.property and fact.property.type == "quantity":
            text = BOUNDS.get(record.bound or "", "") + text.replace(" %", "%").replace("-", "−")
        return f"{text} per {record.per}" if record.per else text

    def cell(self, card_id: str, property_id: str) -> Markup:
        """A card's values of a property, each linked to its fact (or to the card it names)."""
        return Markup("<br>").join(
            self.value(fact) if fact.property and fact.property.type == "ref" else self.pinned(fact)
            for fact in self.library.facts[card_id]
            if fact.record.property == property_id
        )

    def pinned(self, fact: LinkedFact) -> Markup:
        """A value linked to its fact, with the scope that limits it."""
        pinned = self.link(fact.ref, self.value(fact))
        scope = fact.record.scope
        return Markup(f"{pinned} ({to_markdown(scope)})") if scope else pinned

    def summary(self, card_id: str) -> Markup:
        """The card's line by its kind's template; groups without a value are left out."""
        written = Markup()
        for group in parse_summary(self.library.kind_of(card_id).summary).groups:
            parts = [
                self._slot(card_id, part) if isinstance(part, Slot) else Markup(escape_inline(part))
                for part in group
            ]
            if all(parts):
                written += Markup().join(parts)
        return written

    def _slot(self, card_id: str, slot: Slot) -> Markup:
        facts = (f for f in self.library.facts[card_id] if f.record.property == slot.name)
        return join([self.value(fact) for fact in facts])

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
        parts: list[object] = []
        if record.type:
            due = f", due {record.due.in_words()}" if record.due else ""
            parts.append(f"{record.type.capitalize()}{due}")
        if speakers:
            parts.append(Markup(f"said by {join(speakers)}"))
        parts.append(when_held(self.library, fact).in_words())
        if record.at and record.at != fact.card_id:
            parts.append(Markup(f"at {self.link(record.at)}"))
        return join(parts, " · ")

    def aside(self, fact: LinkedFact) -> Markup:
        """After a statement in a list: who says it, and when."""
        speakers = dict.fromkeys(filter(None, map(self.speaker, fact.record.evidence)))
        return Markup(f"({join([*speakers, when_held(self.library, fact).in_words()])})")

    def attribution(self, fact: LinkedFact, evidence: Evidence) -> Markup:
        """After a quote: who speaks there, in which article, taken from where."""
        speaker = self.speaker(evidence)
        article = self.source_link(evidence.source)
        written = Markup(f"{speaker} in {article}" if speaker else article)
        if evidence.via:
            written += Markup(f" (from {to_markdown(evidence.via.publisher)})")
        if evidence.said:
            written += Markup(f", said {to_markdown(evidence.said.in_words())}")
        return written

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
