"""Links and values: the smallest parts of a page.

``Links`` knows the page being written, so its links are relative paths between Markdown files,
which every builder checks and follows.
"""

import posixpath
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.markdown.escaping import escape_inline, escape_start
from mkdocs_briefings.markdown.templates import join, to_markdown
from mkdocs_briefings.model.attribution import attribute
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.summary import Slot, parse_summary
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.values.date import sort_key as date_sort_key

_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA_OR_HANGUL = re.compile(r"[\u3040-\u30ff\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True)
class Links:
    """Links from the page at ``path``, and values with links."""

    analysis: Analysis
    path: str

    @property
    def library(self) -> Library:
        """The cards and sources."""
        return self.analysis.library

    def to(self, target: str) -> Markup:
        """The relative path to another Markdown file of the site, ``#anchor`` included."""
        path, hash_, anchor = target.partition("#")
        relative = posixpath.relpath(path, posixpath.dirname(self.path) or ".")
        return Markup(f"{relative}{hash_}{anchor}")

    def to_fact(self, fact: LinkedFact) -> Markup:
        """The relative path to a fact on its card's page."""
        return self.to(f"{fact.card_id}.md#{fact.record.id}")

    def link(self, ref: str, words: object = None) -> Markup:
        """A link to a card (its name) or to a fact (what is stated), or with these words."""
        card_id, hash_, anchor = ref.partition("#")
        if words is None:
            fact = self.library.facts_by_ref.get(ref)
            words = self.stated(fact) if fact else self.library.name(card_id)
        path = self.to(f"{card_id}.md{hash_}{anchor}")
        return Markup(f"[{to_markdown(words)}]({path})")

    def stated(self, fact: LinkedFact) -> str:
        """A fact's statement as it stands alone: after the names of those whose word it is."""
        return attribute(self.library, fact)

    def links(self, cards: Iterable[str]) -> Markup:
        """Links to cards, joined by commas."""
        return join(self.link(card_id) for card_id in cards)

    def page_link(self, path: str, words: object) -> Markup:
        """A link to any Markdown file of the site."""
        return Markup(f"[{to_markdown(words)}]({self.to(path)})")

    def permalink(self, ref: str) -> Markup:
        """A link to a card by its name, a source by its title, or a fact by what it states."""
        page, _, anchor = ref.partition("#")
        if page.startswith("sources/"):
            source_id = page.removeprefix("sources/")
            return self.source_link(source_id, self.library.sources[source_id].record.title)
        is_known = not anchor or ref in self.library.facts_by_ref
        return self.link(ref, None if is_known else anchor)

    def kind_link(self, kind_id: str) -> Markup:
        """A link to the table of a kind."""
        return self.page_link(f"{kind_id}/index.md", self.library.kinds[kind_id].label)

    def source_link(self, source_id: str, words: object = None) -> Markup:
        """A link to a source's page: its publisher and date, or these words."""
        source = self.library.sources[source_id].record
        byline = f"{source.outlet}, {source.published.in_words()}"
        return self.page_link(f"sources/{source_id}.md", byline if words is None else words)

    def value(self, fact: LinkedFact) -> Markup:
        """A fact's value for a reader: a linked card, a date in words, a bounded quantity."""
        if fact.value and fact.value.card_id:
            return self.link(fact.value.card_id)
        return to_markdown(self.value_text(fact))

    def value_text(self, fact: LinkedFact) -> str:
        """The value as plain text."""
        record = fact.record
        text = fact.value.in_words(record.bound) if fact.value else ""
        return f"{text} per {record.per}" if record.per else text

    def sortable_value(self, fact: LinkedFact) -> Markup:
        """The value for a table cell, with its sort key."""
        return sortable(self.value(fact), fact.value.sort_key() if fact.value else "")

    def sortable_date(self, date: Edtf) -> Markup:
        """A date for a table cell, with its sort key."""
        return sortable(to_markdown(date.in_words()), date_sort_key(date))

    def linked_value(self, fact: LinkedFact) -> Markup:
        """A value linked to its fact, with the scope that limits it."""
        pinned = self.link(fact.ref, self.value(fact))
        scope = fact.record.scope
        return Markup(f"{pinned} ({to_markdown(scope)})") if scope else pinned

    def aliases(self, card_id: str) -> Markup:
        """A card's other names; Chinese ones are marked as Chinese for screen readers."""
        return join(map(_mark_language, self.library.cards[card_id].record.aliases))

    def link_with_summary(self, card_id: str, words: object = None) -> Markup:
        """A link to a card with its summary as a tooltip, for readers of a story."""
        line = self._fill_summary(card_id, lambda fact: to_markdown(self._write_value(fact)))
        title = str(line).replace('"', "&quot;")  # Markup would escape the reference again
        return Markup(f'{self.link(card_id, words)[:-1]} "{title}")')

    def summary(self, card_id: str) -> Markup:
        """The card's summary by its kind's template; groups without a value are left out."""
        return self._fill_summary(card_id, self.value)

    def _fill_summary(self, card_id: str, show: Callable[[LinkedFact], Markup]) -> Markup:
        shown: dict[str | None, list[Markup]] = {}
        for fact in self.library.facts[card_id]:
            shown.setdefault(fact.record.property, []).append(show(fact))
        written = Markup()
        for group in parse_summary(self.library.kind_of(card_id).summary).groups:
            parts = [
                join(shown.get(part.name, ()))
                if isinstance(part, Slot)
                else Markup(escape_inline(part))
                for part in group
            ]
            if all(parts):
                written += Markup().join(parts)
        return Markup(escape_start(written.lstrip()))

    def _write_value(self, fact: LinkedFact) -> str:
        if fact.value and fact.value.card_id:
            return self.library.name(fact.value.card_id)
        return self.value_text(fact)


def sortable(written: Markup, key: str) -> Markup:
    """Markdown with a sort key for the script of the tables; without a key, its words sort it."""
    return Markup(f'<span data-sort="{key}">{written}</span>') if key else written


def _mark_language(name: str) -> Markup:
    written = to_markdown(name)
    chinese = _HAN.search(name) and not _KANA_OR_HANGUL.search(name)
    return Markup(f'<span lang="zh">{written}</span>') if chinese else written
