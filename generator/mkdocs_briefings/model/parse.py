"""From bytes to models: parse, validate, and locate every error.

Errors of YAML and pydantic become problems here, in one vocabulary.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mkdocs_briefings.files.yaml_nodes import MAX_PROBLEMS, parse_yaml
from mkdocs_briefings.files.yaml_tree import Mapping, Node, Sequence, locate, plain
from mkdocs_briefings.model.models import Model
from mkdocs_briefings.problems.problem import Place, Problem, suggest

Step = str | int
R = TypeVar("R", bound=Model)

_PROSE = frozenset(
    "name aliases statement value scope compared_to note why question quote row column title "
    "publisher authors license unnamed anonymous label singular reverse summary".split()
)
"""The keys of texts, in which "No #1" may be written."""

_CONFLICT = re.compile(rb"^<{7} .*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document(Generic[R]):
    """A record together with the file it was read from, so that rules can point into it."""

    path: str
    node: Node
    record: R

    def place(self, *steps: Step, key: bool = False) -> Place:
        """The place of the value (or key) at ``steps``, such as ``("facts", 0, "value")``."""
        return locate(self.path, self.node, steps, key=key)


def read_document(
    path: str, data: bytes, model: type[R]
) -> tuple[Document[R] | None, list[Problem]]:
    """Parse a file; the document is ``None`` if the file is invalid."""
    node, problems = read_mapping(path, data)
    if node is None:
        return None, problems
    try:
        record = model.model_validate(plain(node))
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False)
        causes = _root_causes(model, errors[:MAX_PROBLEMS])
        problems += (_problem(path, node, model, error) for error in causes)
        if more := len(errors[MAX_PROBLEMS:]):
            message = f"{more:,} more mistakes in this file"
            problems.append(Problem(Place(path), "many-mistakes", message, "fix the others first"))
        return None, problems
    return Document(path, node, record), problems


def read_mapping(path: str, data: bytes) -> tuple[Mapping | None, list[Problem]]:
    """Parse a file as a YAML mapping; ``None`` if it is something else."""
    if conflict := _CONFLICT.search(data):
        place = Place(path, data[: conflict.start()].count(b"\n") + 1, 1)
        message = "git left a merge conflict here"
        hint = "keep one side, or both in order, and remove the conflict markers"
        return None, [Problem(place, "merge-conflict", message, hint)]
    node, problems = parse_yaml(path, data, _PROSE)
    if node is None or isinstance(node, Mapping):
        return node, problems
    found = "a list" if isinstance(node, Sequence) else "text"
    place = Place(path, node.line, node.column)
    message = f"expected a mapping (key: value lines), found {found}"
    return None, [Problem(place, "wrong-type", message, "begin the file with a key")]


def _root_causes(model: type[Model], errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors without those "missing" ones that a misspelt key beside them explains."""
    misspelt = {
        (*error["loc"][:-1], close[0])
        for error in errors
        if error["type"] == "extra_forbidden"
        for known in [_field_names(_model_at(model, error["loc"][:-1]))]
        if (close := get_close_matches(str(error["loc"][-1]), known, n=1))
    }
    return [e for e in errors if e["type"] != "missing" or e["loc"] not in misspelt]


def _problem(path: str, node: Node, model: type[Model], error: ErrorDetails) -> Problem:
    steps, kind = error["loc"], error["type"]
    name = f"item {steps[-1] + 1}" if isinstance(steps[-1], int) else f"'{steps[-1]}'"
    here = locate(path, node, steps, key=steps[-1] == "[key]")  # so pydantic marks a bad key
    if kind == "missing":
        owner = locate(path, node, steps[:-1])
        return Problem(owner, "missing-field", f"{name} is missing here", f"add {name}")
    if kind == "extra_forbidden":
        known = _field_names(_model_at(model, steps[:-1]))
        place = locate(path, node, steps, key=True)
        return Problem(
            place, "unknown-field", f"unknown field {name}", suggest(str(steps[-1]), known)
        )
    if error["input"] is None:
        required = _is_required(_model_at(model, steps[:-1]), steps[-1])
        hint = "fill it in" if required else "fill it in or remove the key"
        return Problem(here, "empty-value", f"{name} has no value", hint)
    if kind == "literal_error":
        expected = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        found = error["input"]
        message = f"expected one of: {', '.join(expected)}; found {_found(found)}"
        hint = suggest(found, expected) if isinstance(found, str) else ""
        hint = hint if hint.startswith("did") else "choose one of them"
        return Problem(here, "wrong-word", message, hint)
    if kind in _EXPECTED:
        expected_type, hint = _EXPECTED[kind]
        message = f"{name}: expected {expected_type}, found {_found(error['input'])}"
        return Problem(here, "wrong-type", message, hint)
    context: dict[str, Any] = error.get("ctx", {})
    return Problem(here, kind, context.get("message", error["msg"]), context.get("hint", ""))


_EXPECTED = {
    "tuple_type": ("a list", "put each item on a line of its own, after '- '"),
    "dict_type": ("a mapping", "write key: value lines, indented"),
    "model_type": ("a mapping", "write key: value lines, indented"),
    "string_type": ("text", "write one text after the key, on its line"),
}


def _found(value: Any) -> str:
    if isinstance(value, str):
        return f"'{value}'" if len(value) <= 60 else f"'{value[:57]}...'"
    return "a list" if isinstance(value, list) else "a mapping"


def _model_at(model: type[BaseModel], steps: tuple[Step, ...]) -> type[BaseModel]:
    for step in steps:
        if not isinstance(step, str):
            continue
        for name, field in model.model_fields.items():
            if step in (name, field.alias):
                model = next(_models_in(field.annotation, field.metadata), model)
    return model


def _models_in(*hints: Any) -> Iterator[type[BaseModel]]:
    for hint in hints:
        if isinstance(hint, type) and issubclass(hint, BaseModel):
            yield hint
        yield from _models_in(*get_args(hint))


def _is_required(model: type[BaseModel], step: Step) -> bool:
    fields = model.model_fields.items()
    return any(field.is_required() and step in (name, field.alias) for name, field in fields)


def _field_names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]
