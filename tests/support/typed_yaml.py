"""YAML as editors read it: scalars typed by YAML 1.1, or by the core schema of YAML 1.2.

Keys stay words, and days text, since what reaches a JSON Schema has no other.
"""

import re
from typing import Any

import yaml


class EditorLoader(yaml.SafeLoader):
    """YAML 1.1, where ``NO`` and ``on`` are truth values."""


class CoreLoader(EditorLoader):
    """The core schema of YAML 1.2: what yaml-language-server reads by default."""


CoreLoader.yaml_implicit_resolvers = {}

for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.nan",
        "-+.0123456789",
    ),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}",
        re.compile(f"(?:{pattern})$"),
        [*first, ""] if tag == "null" else list(first),
    )


def _core_int(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    return int(node.value, 0) if node.value[:2] in ("0x", "0o") else int(node.value)


def _core_float(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> float:
    return float(node.value.replace(".inf", "inf").replace(".nan", "nan"))


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[str, Any]:
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


def _text(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> str:
    return str(node.value)


EditorLoader.add_constructor("tag:yaml.org,2002:map", _mapping)
EditorLoader.add_constructor("tag:yaml.org,2002:timestamp", _text)
CoreLoader.add_constructor("tag:yaml.org,2002:map", _mapping)
CoreLoader.add_constructor("tag:yaml.org,2002:int", _core_int)
CoreLoader.add_constructor("tag:yaml.org,2002:float", _core_float)

LOADERS: dict[str, type[yaml.SafeLoader]] = {"1.1": EditorLoader, "1.2": CoreLoader}


def load(text: str, version: str) -> Any:
    """A document as JSON values, as an editor hands it to a schema."""
    return yaml.load(text, LOADERS[version])
