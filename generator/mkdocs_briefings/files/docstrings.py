"""Docstrings that are content: manuals of rules, descriptions of models, help of commands.

They stand beside what they tell of. ``python -OO`` drops them, and then they are read from the
source, so that a site has the same bytes however Python was started.
"""

import ast
import inspect
from collections.abc import Callable
from textwrap import dedent
from types import ModuleType
from typing import Any


def docstring_of(thing: ModuleType | type | Callable[..., Any]) -> str:
    """The docstring of a module, class or function, without its indent; empty if it has none.

    Raises ``OSError`` where Python dropped it and the source is not there.
    """
    if thing.__doc__:
        return inspect.cleandoc(thing.__doc__)
    tree = ast.parse(dedent(inspect.getsource(thing)))
    node = tree if isinstance(thing, ModuleType) else tree.body[0]
    return ast.get_docstring(node) or ""  # type: ignore[arg-type]
