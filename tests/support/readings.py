"""Readings for tests: of a fact as it is, or as it was."""

from typing import Any

from mkdocs_briefings.model.models import Fact
from mkdocs_briefings.model.readings import digest_of
from tests.support.sealed import Keys

VOID = "0" * 16


def read_by(*readers: Any, of: Keys, subject: str = "Alma") -> Keys:
    """A fact with readings: by a person's name, ``{"machine": ...}``, or with more keys."""
    digest = digest_of(subject, Fact.model_validate(of))
    start = {"on": "2031-06-01", "of": digest}
    return of | {"read": [start | (one if "by" in one else {"by": one}) for one in readers]}
