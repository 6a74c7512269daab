"""Jinja templates that write Markdown.

The only module that knows Jinja. Whatever a template prints is escaped for Markdown unless a
template or one of our functions wrote it, so a template author cannot forget it: ``finalize``
escapes every printed text, ``Markup`` is what counts as already written. Joining the two with
``~`` or ``+`` would slip past that and is refused; printing them side by side does the same.
"""

import json
import sys
import traceback
from collections.abc import Iterable, Mapping
from typing import Any

import jinja2
from jinja2 import nodes
from markupsafe import Markup

from mkdocs_briefings.escaping import escape_markdown
from mkdocs_briefings.folder import TEMPLATES
from mkdocs_briefings.problems import Place, Problem


class TemplateFault(Exception):
    """A template of the site cannot be used; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Templates:
    """The templates of the package, and those of a site that stand before them.

    A site's template lies in ``briefings/templates/``. ``{% extends "default/card.md.j2" %}``
    reaches the package's own.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        own = {
            path.removeprefix(f"{TEMPLATES}/"): data.decode("utf-8", "replace")
            for path, data in files.items()
            if path.startswith(f"{TEMPLATES}/")
        }
        package = jinja2.PackageLoader("mkdocs_briefings", "templates")
        self._own = frozenset(own)
        self._env = _Environment(
            loader=jinja2.ChoiceLoader(
                [
                    jinja2.FunctionLoader(lambda name: _own_source(own, name)),
                    package,
                    jinja2.PrefixLoader({"default": package}),
                ]
            ),
            autoescape=True,
            finalize=to_markdown,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._env.filters.update(join=join, yaml=_yaml_scalar)

    def choose(self, *names: str) -> str:
        """The first of the names that there is a template for."""
        return self._env.select_template(names).name or names[-1]

    def render(self, name: str, context: Mapping[str, Any]) -> str:
        """The Markdown a template makes; raises ``TemplateFault``."""
        try:
            return self._env.get_template(name).render(context)
        except jinja2.TemplateSyntaxError as error:
            raise self._fault(error.name or name, error.lineno, error.message or "") from error
        except jinja2.TemplateNotFound as error:
            raise self._fault(name, 0, f"there is no template '{error.name}'") from error
        except Exception as error:
            if not self._own:
                raise
            at, line = _where(error, name)
            raise self._fault(at, line, f"{type(error).__name__}: {error}") from error

    def _fault(self, name: str, line: int, message: str) -> TemplateFault:
        place = Place(f"{TEMPLATES}/{name}", line, 1 if line else 0)
        return TemplateFault(Problem(place, "template", message, "see docs/guide/templates.md"))


class _Environment(jinja2.Environment):
    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all((nodes.Concat, nodes.Add)):
            message = "'~' and '+' would print text unescaped: print the parts side by side"
            raise jinja2.TemplateSyntaxError(message, node.lineno, name, filename)
        return tree


def to_markdown(value: Any) -> Markup:
    """What printing ``value`` writes: itself if a template wrote it, else its text, escaped."""
    return value if isinstance(value, Markup) else Markup(escape_markdown(str(value)))


def join(values: Iterable[Any], separator: str = ", ") -> Markup:
    """The values, each as printing it would write it, with our own words between."""
    return Markup(separator).join(to_markdown(value) for value in values)


def _yaml_scalar(value: Any) -> Markup:
    """A text as a YAML scalar, for front matter: JSON strings are YAML."""
    return Markup(json.dumps(str(value), ensure_ascii=False))


def _own_source(own: Mapping[str, str], name: str) -> tuple[str, str, Any] | None:
    return (own[name], f"{TEMPLATES}/{name}", lambda: True) if name in own else None


def _where(error: Exception, name: str) -> tuple[str, int]:
    """The innermost template line that an exception passed through."""
    frames = traceback.extract_tb(sys.exc_info()[2] or error.__traceback__)
    for frame in reversed(frames):
        if frame.filename.endswith(".j2"):
            return frame.filename.removeprefix(f"{TEMPLATES}/"), frame.lineno or 0
    return name, 0
