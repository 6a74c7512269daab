"""What editors show beside a key: what it means, with good and bad examples."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_tree import Plain, plain


@dataclass(frozen=True, slots=True)
class Guidance:
    """What is said of one key of one model; examples as somebody would type them.

    ``bad`` examples are poor, ``refused`` ones the model does not take.
    """

    says: str
    good: tuple[str, ...]
    bad: tuple[str, ...]
    refused: tuple[str, ...]

    def describe(self, said: str) -> str:
        """The whole description, where the model itself says ``said``."""
        lines = [said or self.says]
        for label, examples in (("Good", self.good), ("Bad", (*self.bad, *self.refused))):
            if examples:
                lines.append(f"{label}: " + ", ".join(f"`{example}`" for example in examples))
        return "\n\n".join(lines)


@cache
def guidance() -> Mapping[tuple[str, str], Guidance]:
    """All of it, by the names of model and key."""
    path = "authoring/schema/guidance.yml"
    node, problems = parse_yaml(path, (files("mkdocs_briefings") / path).read_bytes())
    assert node, problems
    models = plain(node)
    assert isinstance(models, dict)
    return {
        (model, key): _guidance(entry)
        for model, keys in models.items()
        if isinstance(keys, dict)
        for key, entry in keys.items()
        if isinstance(entry, dict)
    }


def _guidance(entry: Mapping[str, Plain]) -> Guidance:
    says = entry.get("says", "")
    assert isinstance(says, str)
    return Guidance(says, *(_texts(entry.get(key)) for key in ("good", "bad", "refused")))


def _texts(value: Plain) -> tuple[str, ...]:
    return tuple(text for text in value if isinstance(text, str)) if value else ()
