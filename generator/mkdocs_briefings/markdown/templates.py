"""Jinja templates that write Markdown.

The only module that knows Jinja. Whatever a template prints is escaped for Markdown unless a
template or one of our functions wrote it, so a template author cannot forget it: ``finalize``
escapes every printed text, ``Markup`` is what counts as already written. What mixes the two by
the rules of HTML (``~``, ``+``, ``%``, ``join`` and ``format`` of texts, some filters) would slip
past that and is refused; printing side by side does the same. Inside a tag of HTML, text is
printed by the filter ``attribute``.
"""

import re
import traceback
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import jinja2
from jinja2 import nodes
from markupsafe import Markup

from mkdocs_briefings.files.folder import TEMPLATES
from mkdocs_briefings.markdown.escaping import escape_markdown
from mkdocs_briefings.markdown.front_matter import write_scalar
from mkdocs_briefings.problems.problem import Place, Problem

_OPEN_TAG = re.compile(r"<[A-Za-z][^<>]*$")


class TemplateFault(Exception):
    """A template of the site cannot be used; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Templates:
    """The templates of the package, and those of a site that stand before them.

    A site's template lies in ``briefings/templates/``. ``{% extends "default/card.md.j2" %}``
    reaches the package's own. Raises ``TemplateFault`` for one that is not text.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        own = {
            path.removeprefix(f"{TEMPLATES}/"): _decode(path, data)
            for path, data in files.items()
            if path.startswith(f"{TEMPLATES}/")
        }
        package = jinja2.PackageLoader("mkdocs_briefings", "pages/templates")
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

    def choose(self, name: str, default: str) -> str:
        """The name of a template if the site has it, else the default."""
        return name if name in self._own else default

    def render(self, name: str, context: Mapping[str, Any]) -> str:
        """The Markdown a template makes; raises ``TemplateFault``."""
        try:
            return self._env.get_template(name).render(context)
        except jinja2.TemplateSyntaxError as error:
            raise self._fault(error.name or name, error.lineno, error.message or "") from error
        except jinja2.TemplateNotFound as error:
            raise self._fault(*_where(error), f"there is no template '{error.name}'") from error
        except Exception as error:
            if not self._own:
                raise
            raise self._fault(*_where(error), f"{type(error).__name__}: {error}") from error

    def _fault(self, name: str, line: int, message: str) -> TemplateFault:
        place = Place(f"{TEMPLATES}/{name}" if name else TEMPLATES, line, 1 if line else 0)
        return TemplateFault(Problem(place, "template", message, "see docs/guide/templates.md"))


class _Environment(jinja2.Environment):
    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for name in ("forceescape", "format", "replace", "tojson", "urlize", "xmlattr"):
            del self.filters[name]
        self.filters.update(
            attribute=attribute,
            code=code,
            coded=coded,
            e=to_markdown,
            escape=to_markdown,
            join=join,
            yaml=_yaml_scalar,
        )

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for message, line in (*_mixed_texts(tree), *_open_tags(tree)):
            raise jinja2.TemplateSyntaxError(message, line, name, filename)
        return tree


def _mixed_texts(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """Where texts are put together in a way that would print them unescaped."""
    for node in tree.find_all((nodes.Concat, nodes.Add, nodes.Mod)):
        sign = {nodes.Concat: "~", nodes.Add: "+", nodes.Mod: "%"}[type(node)]
        yield f"'{sign}' would print text unescaped: print the parts side by side", node.lineno
    for node in tree.find_all(nodes.Getattr):
        if node.attr in ("join", "format"):
            yield f"'.{node.attr}' would print text unescaped: use the filter join", node.lineno


def _open_tags(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """Where a text is printed inside a tag of HTML, but not by the filter ``attribute``."""
    inside = False
    for output in tree.find_all(nodes.Output):
        for part in output.nodes:
            if isinstance(part, nodes.TemplateData):
                inside = bool(_OPEN_TAG.search(f"{'<a ' if inside else ''}{part.data}"))
            elif inside and not (isinstance(part, nodes.Filter) and part.name == "attribute"):
                yield "inside a tag, print text by the filter: {{ ... | attribute }}", part.lineno


def to_markdown(value: Any) -> Markup:
    """What printing ``value`` writes: itself if a template wrote it, else its text, escaped."""
    return value if isinstance(value, Markup) else Markup(escape_markdown(str(value)))


def join(values: Iterable[Any], separator: str = ", ") -> Markup:
    """The values, each as printing it would write it, with our own words between."""
    return Markup(separator).join(to_markdown(value) for value in values)


def attribute(value: Any) -> Markup:
    """A text for inside a tag of HTML, where nothing but its letters stays as it is."""
    return Markup(re.sub(r"[^\w ]", lambda sign: f"&#{ord(sign[0])};", str(value)))


def code(text: str) -> Markup:
    """Lines of text as a block of code, whatever stands in them."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return Markup(f"{fence}text\n{text}\n{fence}")


def coded(text: str) -> Markup:
    """A text of ours with its ``code`` as code."""
    parts = text.split("``")
    return Markup().join(
        Markup(f"`{part}`") if index % 2 else to_markdown(part) for index, part in enumerate(parts)
    )


def _yaml_scalar(value: Any) -> Markup:
    """A text as a YAML scalar, for front matter."""
    return Markup(write_scalar(str(value)))


def _decode(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = "the template is not in UTF-8"
        problem = Problem(Place(path), "template", message, "save it as UTF-8")
        raise TemplateFault(problem) from None


def _own_source(own: Mapping[str, str], name: str) -> tuple[str, str, Any] | None:
    return (own[name], f"{TEMPLATES}/{name}", lambda: True) if name in own else None


def _where(error: Exception) -> tuple[str, int]:
    """The innermost line of a template of the site that an exception passed through."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.startswith(f"{TEMPLATES}/"):
            return frame.filename.removeprefix(f"{TEMPLATES}/"), frame.lineno or 0
    return "", 0
