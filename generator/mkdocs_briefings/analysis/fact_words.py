"""A fact in plain words, for those who judge it: its value, and who says it where."""

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence


def describe_value(library: Library, fact: LinkedFact) -> str:
    """What the fact says as data: ``range = at least 40 km (calm sea)``; empty without a value."""
    record = fact.record
    if record.value is None:
        return ""
    text = fact.value.in_words(record.bound) if fact.value else record.value
    named = fact.value and fact.value.card_id
    if named and named in library.cards:
        text = f"{library.name(named)} ({text})"
    text += f" per {record.per}" if record.per else ""
    text += f", compared to {record.compared_to}" if record.compared_to else ""
    return f"{record.property} = {text}" + (f" ({record.scope})" if record.scope else "")


def place_evidence(analysis: Analysis, fact: LinkedFact, index: int) -> str:
    """Who says it, and in which paragraph of which article, as far as that is proven."""
    evidence = fact.record.evidence[index]
    speaker = name_speaker(analysis.library, evidence)
    text = f"{speaker} in " if speaker else ""
    if source := analysis.library.sources.get(evidence.source):
        text += f"{source.record.outlet}, {source.record.published.in_words()}"
        text += f" (from {evidence.via.publisher})" if evidence.via else ""
        text += f", said {evidence.said.in_words()}" if evidence.said else ""
    else:
        text += evidence.source
    paragraph = analysis.paragraph_of(fact, index)
    return f"{text}, paragraph {paragraph}" if paragraph else text


def name_speaker(library: Library, evidence: Evidence) -> str:
    """The speaker by name or as the article calls them; empty for the source's own voice."""
    if isinstance(evidence.by, Anonymous):
        affiliation = _name(library, evidence.by.affiliation or "")
        return f"{evidence.by.anonymous} ({', '.join(filter(None, ['unnamed', affiliation]))})"
    return _name(library, evidence.by or "")


def _name(library: Library, card_id: str) -> str:
    """The card's name, or the text itself if it is not a card id."""
    return library.name(card_id) if card_id in library.cards else card_id
