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
    statement = fact.record.statement
    telling = [evidence for evidence in fact.record.evidence if not evidence.refutes]
    is_stated = any(evidence.by is None for evidence in telling)
    if not telling or (is_stated and fact.record.type is None):
        return statement
    names = [*dict.fromkeys(name_asserter(library, evidence) for evidence in telling)]
    if not _has_name(library, telling[0]):
        names[0] = names[0][0].upper() + names[0][1:]
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    return f"{listed}: {statement}"


def name_asserter(library: Library, evidence: Evidence) -> str:
    """Who asserts a fact in a piece of evidence: the speaker, else the outlet it comes from.

    A speaker who is not named is called as the article does, with their house in brackets.
    """
    speaker = evidence.by
    if isinstance(speaker, Anonymous):
        affiliation = speaker.affiliation or ""
        house = library.name(affiliation) if affiliation in library.cards else affiliation
        return f"{speaker.anonymous} ({house})" if house else speaker.anonymous
    if speaker:
        return library.name(speaker) if speaker in library.cards else speaker
    return evidence.via.publisher if evidence.via else library.outlet_of(evidence.source)


def _has_name(library: Library, evidence: Evidence) -> bool:
    """Whether the asserter is named, like iFlytek, and not in words of the article."""
    if evidence.by or evidence.via:
        return not isinstance(evidence.by, Anonymous)
    source = library.sources.get(evidence.source)
    return source is None or source.record.is_named
