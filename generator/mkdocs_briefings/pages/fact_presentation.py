"""How a page presents one fact: its standing, who says it, where, and how to cite it."""

from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_briefings.analysis.deduction import is_deduced
from mkdocs_briefings.analysis.highlights import highlight_value
from mkdocs_briefings.markdown.escaping import escape_inline
from mkdocs_briefings.markdown.icons import write_icon
from mkdocs_briefings.markdown.templates import join, to_markdown
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence
from mkdocs_briefings.model.times import first_said, when_happened, when_said
from mkdocs_briefings.pages.citations import Citation
from mkdocs_briefings.pages.links import Links, sortable
from mkdocs_briefings.pages.readings import say_how_many, say_who
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.text.edtf import Edtf

STANDING_ICONS = {
    "corroborated": "material/check-all",
    "reported": "material/newspaper-variant-outline",
    "official": "material/bank-outline",
    "attributed": "material/account-voice",
    "claimed": "material/bullhorn-outline",
    "unattributed": "material/help-circle-outline",
    "disputed": "material/alert-circle-outline",
    "superseded": "material/history",
}

WELL_ATTESTED = ("reported", "corroborated")


@dataclass(frozen=True, slots=True)
class FactPresentation(Links):
    """The presentation of facts on the page being written."""

    settings: Settings

    def speaker(self, evidence: Evidence) -> Markup:
        """The speaker, linked if they have a card; empty for the source's own voice."""
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
        """Below a statement: standing, type, speakers, times, event."""
        record = fact.record
        speakers = self.speakers(fact)
        parts: list[object] = [self.standing_badge(fact)]
        if record.type:
            parts.append(record.type.capitalize())
        if speakers:
            parts.append(Markup(f"said by {join(speakers)}"))
        parts += self.times(fact)
        if record.at and record.at != fact.card_id:
            parts.append(Markup(f"at {self.link(record.at)}"))
        return join(parts, " · ")

    def aside(self, fact: LinkedFact) -> Markup:
        """After a statement in a list: standing, type, times."""
        word = self.analysis.standings[fact.ref].word
        parts = [word, fact.record.type, *self.times(fact)]
        return Markup(f"*{join(filter(None, parts))}*{{ .bf-aside }}")

    def tie(self, fact: LinkedFact) -> Markup:
        """After a card that another names: standing of the fact that ties them, speakers, times."""
        word = self.link(fact.ref, self.analysis.standings[fact.ref].word)
        parts = [word, fact.record.type, *self.speakers(fact), *self.times(fact)]
        return Markup(f"*{join(filter(None, parts))}*{{ .bf-aside }}")

    def times(self, fact: LinkedFact) -> list[str]:
        """When a fact happened, holds or falls due, if anybody says so; and when it was said."""
        happened = when_happened(self.library, fact)
        word = "due" if fact.record.due and happened == fact.record.due else "dated"
        deduced = " (deduced)" if happened and is_deduced(self.analysis, fact) else ""
        dated = [f"{word} {happened.in_words()}{deduced}"] if happened else []
        return [*dated, f"said {first_said(self.library, fact).in_words()}"]

    def standing_badge(self, fact: LinkedFact) -> Markup:
        """A fact's standing as an icon and a word."""
        word = self.analysis.standings[fact.ref].word
        icon = write_icon(STANDING_ICONS[word])
        return Markup(f"**{icon} {word.capitalize()}**{{ .bf-standing .bf-{word} }}")

    def attribution(self, fact: LinkedFact, index: int) -> Markup:
        """After a quote: the speaker, the article, and the paragraph."""
        evidence = fact.record.evidence[index]
        speaker = self.speaker(evidence)
        article = self.source_link(evidence.source)
        written = Markup(f"{speaker} in {article}" if speaker else article)
        if evidence.via:
            written += Markup(f" (from {to_markdown(evidence.via.publisher)})")
        if paragraph := self.analysis.paragraph_of(fact, index):
            written += Markup(f", paragraph {paragraph}, words proven")
        if translated := self.library.sources[evidence.source].record.translated:
            written += Markup(f", translated by {to_markdown(translated.by)}")
        if evidence.said:
            written += Markup(f", said {to_markdown(evidence.said.in_words())}")
        return written

    def said_on(self, fact: LinkedFact, index: int) -> Edtf:
        """When a piece of evidence said the fact."""
        return when_said(self.library, fact.record.evidence[index])

    def derivations(self, fact: LinkedFact) -> list[tuple[str, str]]:
        """What the text does not show by itself, and the reasons the curator gives."""
        derivation = fact.record.derivation
        return [(need, why) for need, why in derivation or () if why]

    def read_by(self, fact: LinkedFact) -> list[str]:
        """By how many the fact is read, or that nobody has, and each objection."""
        return say_how_many(fact)

    def readers(self, fact: LinkedFact) -> list[str]:
        """Who has read the fact, and when, or that no person has."""
        return say_who(fact)

    def remarks(self, fact: LinkedFact, index: int) -> list[str]:
        """Remarks on a piece of evidence: drift from its origin, an old figure."""
        standing = self.analysis.standings[fact.ref]
        remarks = [drift.what for drift in standing.drifts if drift.copy == index]
        if index in standing.stale:
            remarks.append("repeats an older figure in its own voice")
        return remarks

    def comparisons(self, fact: LinkedFact) -> list[Markup]:
        """How a fact relates to others: the relation, the other fact, and why."""
        return [
            Markup(
                f"{to_markdown(c.relation.capitalize())}: "
                f"{self.link(c.other)} ({to_markdown(c.why)})"
            )
            for c in fact.record.compare
        ]

    def against(self, fact: LinkedFact) -> list[Markup]:
        """What contradicts a fact: conflicts, other wordings, lost speakers."""
        others = [
            conflict.other_than(fact.ref)
            for conflict in self.analysis.conflicts
            if fact.ref in (conflict.one.ref, conflict.other.ref)
        ]
        worded = [
            c for c in fact.record.compare if c.relation in ("wording", "disputed", "contrasts")
        ]
        return [
            *(Markup(f"but: {self.link(o.ref)}") for o in others),
            *(
                Markup(f"elsewhere: {self.link(c.other)} *{to_markdown(c.why)}*{{ .bf-aside }}")
                for c in worded
            ),
            *(
                Markup(
                    f"{self.source_link(fact.record.evidence[drift.copy].source)} "
                    f"{to_markdown(drift.what)}"
                )
                for drift in self.analysis.standings[fact.ref].drifts
            ),
        ]

    def quoted(self, fact: LinkedFact, index: int) -> Markup:
        """A quote in quotation marks, with the words that carry the fact's value marked."""
        pieces = highlight_value(self.analysis, fact, fact.record.evidence[index])
        marked = (
            Markup(f"<mark>{escape_inline(words)}</mark>" if carries else escape_inline(words))
            for words, carries in pieces
        )
        return Markup(f"“{Markup().join(marked)}”")

    def compared(self, card_id: str, property_id: str) -> Markup:
        """A card's values of a property for a comparison table, with dates and claimants."""
        return Markup("<br>").join(
            self._compared(fact)
            for fact in self.library.facts[card_id]
            if fact.record.property == property_id
        )

    def _compared(self, fact: LinkedFact) -> Markup:
        is_ref = fact.value is not None and fact.value.card_id is not None
        value = self.value(fact) if is_ref else self.link(fact.ref, self.value(fact))
        value = sortable(value, fact.value.sort_key() if fact.value else "")
        word = self.analysis.standings[fact.ref].word
        remarks: list[object] = list(filter(None, [fact.record.scope]))
        if fact.value and fact.value.is_measured:
            remarks += self.times(fact)[:1]
        elif fact.record.date:
            remarks.append(fact.record.date.in_words())
        if fact.record.type:
            remarks.append(fact.record.type)
        if word not in WELL_ATTESTED:
            by = join(self.speakers(fact), " and ")
            remarks.append(Markup(f"{self.link(fact.ref, word)}{' by ' if by else ''}{by}"))
        return Markup(f"{value} *({join(remarks, '; ')})*{{ .bf-aside }}") if remarks else value

    def speakers(self, fact: LinkedFact) -> list[Markup]:
        """The speakers of a fact, without duplicates; empty if only the sources speak."""
        return list(dict.fromkeys(filter(None, map(self.speaker, fact.record.evidence))))

    def outlets(self, fact: LinkedFact) -> list[Markup]:
        """The outlets that a fact's passages come from where nobody speaks, without duplicates."""
        told = (e.via.publisher for e in fact.record.evidence if e.via and e.by is None)
        return [to_markdown(outlet) for outlet in dict.fromkeys(told)]

    def cited(self, fact: LinkedFact) -> list[Markup]:
        """The sources of a fact, without duplicates."""
        return list(dict.fromkeys(self.source_link(e.source) for e in fact.record.evidence))

    def citation(self, fact: LinkedFact) -> Citation:
        """The citation of a fact: an entry of this site, with its standing and its sources."""
        record = fact.record
        standing = self.analysis.standings[fact.ref]
        sources = (self.library.sources[e.source].record for e in record.evidence)
        articles = dict.fromkeys(f"{s.outlet}, {s.published.in_words()}" for s in sources)
        return Citation(
            key=fact.ref.replace("/", "-").replace("#", "-"),
            sort="webpage",
            title=self.stated(fact),
            container=self.settings.site_name,
            issued=record.added,
            address=self.settings.page_url(fact.ref),
            note=f"{standing.word.capitalize()} ({standing.reasons[0]}); "
            f"source: {'; '.join(articles)}",
        )

    def report_url(self, fact: LinkedFact) -> str:
        """Where to report an error in the fact; empty if the site has no repository."""
        return self.settings.report_url(fact.ref)

    def edit_url(self, fact: LinkedFact) -> str:
        """Where to edit the YAML of the fact; empty if the site has no repository."""
        return self.settings.edit_url(fact.card.path)
