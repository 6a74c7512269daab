"""Hand-written pages with their references expanded: links, values, and footnotes."""

from mkdocs_briefings.markdown.front_matter import add_description
from mkdocs_briefings.markdown.references import LABEL, InlineRef, find_refs
from mkdocs_briefings.markdown.templates import to_markdown
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.pages.context import PageContext
from mkdocs_briefings.pages.pages import Views


def expand_page(markdown: str, context: PageContext, views: Views) -> str:
    """Expand the references of a page, which must have been checked, and describe the page.

    A fact has one footnote.
    """
    written: list[str] = []
    cited: dict[str, LinkedFact] = {}
    end = 0
    for ref in find_refs(markdown):
        written += markdown[end : ref.start], _expand_ref(ref, context, views, cited)
        end = ref.end
    written.append(markdown[end:])
    if cited:
        written.append("\n\n")
        written += (
            f"{_write_footnote(number, fact, context)}\n"
            for number, fact in enumerate(cited.values(), 1)
        )
    return add_description("".join(written))


def _expand_ref(
    ref: InlineRef, context: PageContext, views: Views, cited: dict[str, LinkedFact]
) -> str:
    if ref.view:
        return views.write(ref.view, ref.arguments)
    if ref.source:
        return context.source_link(ref.source, ref.words)
    if not ref.is_of_fact:
        return context.link_with_summary(ref.target, ref.words)
    fact = context.library.facts_by_ref[ref.target]
    cited.setdefault(fact.ref, fact)
    number = list(cited).index(fact.ref) + 1
    words = to_markdown(ref.words) if ref.words else context.value(fact)
    return f"{words}[^{LABEL}{number}]"


def _write_footnote(number: int, fact: LinkedFact, context: PageContext) -> str:
    """Write a fact's standing, type, statement and evidence as a footnote."""
    quotes = [
        f"{context.quoted(fact, index)}{' (against)' if evidence.refutes else ''}, "
        f"{context.attribution(fact, index)}"
        for index, evidence in enumerate(fact.record.evidence)
    ]
    standing = " ".join(filter(None, (context.standing_badge(fact), fact.record.type)))
    statement = context.link(fact.ref)
    return f"[^{LABEL}{number}]: {standing} · {statement} · {'; '.join(quotes)}."
