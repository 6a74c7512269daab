"""Attribution: who says a fact, in the words that stand before its statement.

A claim, an opinion, a forecast is never shown without its speaker where it stands alone. The
words are made from the evidence, and only here.
"""

from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence


def attribute(library: Library, fact: LinkedFact) -> str:
    """The statement, after the names of those whose word it is.

    As in "Xu Li: SenseNova 5.5 beats GPT-4o on five of eight key metrics." What a source states in
    its own voice is nobody's word, unless it thinks or foresees it.
    """
    names = find_attribution(library, fact)
    if not names:
        return fact.record.statement
    listed = _list(names)
    if not any(listed.startswith(library.name(card)) for card in _named_speakers(library, fact)):
        listed = listed[0].upper() + listed[1:]  # words for somebody, not a name like iFlytek
    return f"{listed}: {fact.record.statement}"


def _named_speakers(library: Library, fact: LinkedFact) -> list[str]:
    speakers = (evidence.by for evidence in fact.record.evidence)
    return [by for by in speakers if isinstance(by, str) and by in library.cards]


def find_attribution(library: Library, fact: LinkedFact) -> list[str]:
    """The names of those whose word a fact is; empty where a source simply states it."""
    telling = [evidence for evidence in fact.record.evidence if not evidence.refutes]
    is_stated = any(evidence.by is None for evidence in telling)
    if is_stated and fact.record.type is None:
        return []
    return list(dict.fromkeys(_name(library, evidence) for evidence in telling))


def _name(library: Library, evidence: Evidence) -> str:
    speaker = evidence.by
    if isinstance(speaker, Anonymous):
        affiliation = speaker.affiliation or ""
        house = library.name(affiliation) if affiliation in library.cards else affiliation
        return f"{speaker.anonymous} ({house})" if house else speaker.anonymous
    if speaker:
        return library.name(speaker) if speaker in library.cards else speaker
    return evidence.via.publisher if evidence.via else library.outlet_of(evidence.source)


def _list(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
