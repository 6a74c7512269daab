"""Jinja templates that write Markdown, or with another ``escape`` another format.

The only module that imports Jinja. Whatever a template prints is escaped for Markdown unless a
template or one of our functions wrote it, so a template author cannot forget it: ``finalize``
escapes every printed text, and ``Markup`` counts as already written. Anything that would mix the
two by the rules of HTML (``~``, ``+``, ``%``, ``join`` and ``format`` of texts, some filters) is
refused, since it would bypass that; print the parts side by side instead. Inside an HTML tag, print
text with the filter ``attribute``.
"""

import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import jinja2
from jinja2 import nodes
from markupsafe import Markup

from mkdocs_briefings.files.folder import TEMPLATES
from mkdocs_briefings.markdown.escaping import escape_markdown
from mkdocs_briefings.markdown.front_matter import write_scalar
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

_OPEN_TAG = re.compile(r"<[A-Za-z][^<>]*$")


class TemplateError(BriefingsError):
    """A template of the site cannot be used."""


class Templates:
    """The templates of the package, and those of a site, which take precedence.

    A site's templates are in ``briefings/templates/``; ``{% extends "default/card.md.j2" %}``
    reaches the package's own. Raises ``TemplateError`` for one that is not UTF-8.

    ``folder`` holds the package's templates. Printed text is escaped by ``escape``; what the extra
    ``filters`` return counts as already written.
    """

    def __init__(
        self,
        files: Mapping[str, bytes],
        folder: str = "pages/templates",
        escape: Callable[[str], str] = escape_markdown,
        **filters: Callable[[Any], str],
    ) -> None:
        own = {
            path.removeprefix(f"{TEMPLATES}/"): _decode(path, data)
            for path, data in files.items()
            if path.startswith(f"{TEMPLATES}/")
        }
        package = jinja2.PackageLoader("mkdocs_briefings", folder)
        self._own = frozenset(own)
        self._env = _Environment(
            escape,
            loader=jinja2.ChoiceLoader(
                [
                    jinja2.FunctionLoader(lambda name: _own_source(own, name)),
                    package,
                    jinja2.PrefixLoader({"default": package}),
                ]
            ),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._env.filters.update({name: _as_written(make) for name, make in filters.items()})

    def choose(self, name: str, default: str) -> str:
        """Return a template's name if the site has it, else the default."""
        return name if name in self._own else default

    def render(self, name: str, context: Mapping[str, Any]) -> str:
        """The Markdown a template makes; raises ``TemplateError``."""
        try:
            return self._env.get_template(name).render(context)
        except jinja2.TemplateSyntaxError as error:
            raise self._error(error.name or name, error.lineno, error.message or "") from error
        except jinja2.TemplateNotFound as error:
            raise self._error(*_locate(error), f"there is no template '{error.name}'") from error
        except Exception as error:
            if not self._own:
                raise
            raise self._error(*_locate(error), f"{type(error).__name__}: {error}") from error

    def _error(self, name: str, line: int, message: str) -> TemplateError:
        place = Place(f"{TEMPLATES}/{name}" if name else TEMPLATES, line, 1 if line else 0)
        return TemplateError(Problem(place, "template", message, "see docs/guide/templates.md"))


class _Environment(jinja2.Environment):
    def __init__(self, escape: Callable[[str], str], **options: Any) -> None:
        write = partial(_write, escape)
        super().__init__(autoescape=True, finalize=write, **options)
        for name in ("forceescape", "format", "replace", "tojson", "urlize", "xmlattr"):
            del self.filters[name]
        self.filters.update(
            attribute=attribute,
            code=code,
            coded=coded,
            e=write,
            escape=write,
            join=partial(join, write=write),
            yaml=_yaml_scalar,
        )

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for message, line in (*_find_mixed_texts(tree), *_find_open_tags(tree)):
            raise jinja2.TemplateSyntaxError(message, line, name, filename)
        return tree


def _find_mixed_texts(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """Find where texts are combined in a way that would print them unescaped."""
    for node in tree.find_all((nodes.Concat, nodes.Add, nodes.Mod)):
        sign = {nodes.Concat: "~", nodes.Add: "+", nodes.Mod: "%"}[type(node)]
        yield f"'{sign}' would print text unescaped: print the parts side by side", node.lineno
    for node in tree.find_all(nodes.Getattr):
        if node.attr in ("join", "format"):
            yield f"'.{node.attr}' would print text unescaped: use the filter join", node.lineno


def _find_open_tags(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """Find where a text is printed inside an HTML tag without the filter ``attribute``."""
    inside = False
    for output in tree.find_all(nodes.Output):
        for part in output.nodes:
            if isinstance(part, nodes.TemplateData):
                inside = bool(_OPEN_TAG.search(f"{'<a ' if inside else ''}{part.data}"))
            elif inside and not (isinstance(part, nodes.Filter) and part.name == "attribute"):
                yield "inside a tag, print text by the filter: {{ ... | attribute }}", part.lineno


def to_markdown(value: Any) -> Markup:
    """Return what printing ``value`` writes: ``Markup`` as it is, any other text escaped."""
    return _write(escape_markdown, value)


def join(
    values: Iterable[Any], separator: str = ", ", write: Callable[[Any], Markup] = to_markdown
) -> Markup:
    """Join values, each written as if printed, with a separator of ours."""
    return Markup(separator).join(map(write, values))


def attribute(value: Any) -> Markup:
    """Escape a text for an HTML attribute: everything but word characters and spaces."""
    return Markup(re.sub(r"[^\w ]", lambda sign: f"&#{ord(sign[0])};", str(value)))


def code(text: str) -> Markup:
    """Write lines of text as a code block, whatever they contain."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return Markup(f"{fence}text\n{text}\n{fence}")


def coded(text: str) -> Markup:
    """Write a text of ours with its ``code`` marked as code."""
    parts = text.split("``")
    return Markup().join(
        Markup(f"`{part}`") if index % 2 else to_markdown(part) for index, part in enumerate(parts)
    )


def _write(escape: Callable[[str], str], value: Any) -> Markup:
    return value if isinstance(value, Markup) else Markup(escape(str(value)))


def _as_written(make: Callable[[Any], str]) -> Callable[[Any], Markup]:
    return lambda value: Markup(make(value))


def _yaml_scalar(value: Any) -> Markup:
    """A text as a YAML scalar, for front matter."""
    return Markup(write_scalar(str(value)))


def _decode(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = "the template is not in UTF-8"
        problem = Problem(Place(path), "template", message, "save it as UTF-8")
        raise TemplateError(problem) from None


def _own_source(own: Mapping[str, str], name: str) -> tuple[str, str, Any] | None:
    return (own[name], f"{TEMPLATES}/{name}", lambda: True) if name in own else None


def _locate(error: Exception) -> tuple[str, int]:
    """The innermost line of a site's template that an exception passed through."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.startswith(f"{TEMPLATES}/"):
            return frame.filename.removeprefix(f"{TEMPLATES}/"), frame.lineno or 0
    return "", 0
