"""A template author cannot forget to escape; what fails in a site's template has a place."""

from dataclasses import dataclass
from typing import Any

import pytest
from markupsafe import Markup

from mkdocs_briefings.markdown.templates import TemplateError, Templates

NASTY = "*bold* <b>"
INERT = r"\*bold\* &lt;b>"


@dataclass
class Named:
    name: str


def render(template: str, **context: Any) -> str:
    files = {"briefings/templates/own.md.j2": template.encode()}
    return Templates(files).render("own.md.j2", {"name": NASTY, **context})


def fault(template: str, **more: bytes) -> str:
    files = {f"briefings/templates/{key}.md.j2": text for key, text in more.items()}
    files["briefings/templates/own.md.j2"] = template.encode()
    with pytest.raises(TemplateError) as raised:
        Templates(files).render("own.md.j2", {"name": NASTY})
    (problem,) = raised.value.problems
    return str(problem).splitlines()[0]


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("# {{ name }}", f"# {INERT}"),
        ("{% for n in [name, name] %}- {{ n }}\n{% endfor %}", f"- {INERT}\n- {INERT}\n"),
        ("{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(name) }}", f"**{INERT}**"),
        ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(m(name)) }}", INERT),
        ("{% set line %}by {{ name }}{% endset %}{{ line }}", f"by {INERT}"),
        ("{% set line = name %}{{ line }}", INERT),
        ("{{ [name, name] | join }}", f"{INERT}, {INERT}"),
        ("{{ [name, name] | join(' · ') }}", f"{INERT} · {INERT}"),
        ("{{ [ours, name] | join }}", f"[Alma](alma.md), {INERT}"),
        ("{% call m() %}{{ name }}{% endcall %}", f"({INERT})"),
        ("{% filter trim %} {{ name }} {% endfilter %}", INERT),
        ("{{ name if true else 1 }}", INERT),
        ("{{ name | default('x') }}", INERT),
        ("{{ name | e }}", INERT),
        ("{{ name | escape }}", INERT),
        ("{{ name | trim | upper }}", r"\*BOLD\* &lt;B>"),
        ("{{ [name] | map('e') | first }}", INERT),
        ("{{ [{'name': name}] | map(attribute='name') | join }}", INERT),
        ("{{ name[:6] }}", r"\*bold\*"),
        ("{% autoescape false %}{{ name }}{% endautoescape %}", INERT),
        ("{{ named.name }}", INERT),
        ("{{ [name] }}", r"&#91;'\*bold\* &lt;b>'\]"),
        ("{{ ours }}", "[Alma](alma.md)"),
        ("{{ 5 }} {{ 5.5 }}", "5 5.5"),
        ("{{ name | yaml }}", '"*bold* &lt;b&gt;"'),
        (
            '<i title="{{ name | attribute }}">x</i>',
            '<i title="&#42;bold&#42; &#60;b&#62;">x</i>',
        ),
    ],
)
def test_all_text_is_escaped_and_what_templates_write_is_not(template: str, written: str) -> None:
    macro = "{% macro m() %}({{ caller() }}){% endmacro %}" if "caller" not in template else ""
    if "{% call" in template:
        template = macro + template
    found = render(template, ours=Markup("[Alma](alma.md)"), named=Named(NASTY))
    assert found == written


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("\n{{ 'by ' ~ name }}", "own.md.j2:2:1: error: '~' would print text unescaped"),
        ("\n\n{{ name + '!' }}", "own.md.j2:3:1: error: '+' would print text unescaped"),
        ("{% set x = 'a' ~ name %}", "own.md.j2:1:1: error: '~' would print text unescaped"),
        ("{% if a ~ b %}{% endif %}", "own.md.j2:1:1: error: '~' would print text unescaped"),
        ("{{ '**%s**' % name }}", "own.md.j2:1:1: error: '%' would print text unescaped"),
        ("{{ ', '.join([name]) }}", "own.md.j2:1:1: error: '.join' would print text unescaped"),
        ("{{ '{}'.format(name) }}", "own.md.j2:1:1: error: '.format' would print text unescaped"),
        ("{{ name | tojson }}", "own.md.j2:1:1: error: No filter named 'tojson'."),
        ("{{ name | urlize }}", "own.md.j2:1:1: error: No filter named 'urlize'."),
        ("{{ name | forceescape }}", "own.md.j2:1:1: error: No filter named 'forceescape'."),
        ("{{ '%s' | format(name) }}", "own.md.j2:1:1: error: No filter named 'format'."),
        ("{{ name | replace('a', 'b') }}", "own.md.j2:1:1: error: No filter named 'replace'."),
        ("{{ {'a': name} | xmlattr }}", "own.md.j2:1:1: error: No filter named 'xmlattr'."),
        ('<i title="{{ name }}">', "own.md.j2:1:1: error: inside a tag, print text by the filter"),
        (
            '\n<i\n title="{% if x %}{{ name }}{% endif %}">',
            "own.md.j2:3:1: error: inside a tag, print text by the filter",
        ),
    ],
)
def test_what_would_slip_past_is_refused_with_file_and_line(template: str, message: str) -> None:
    assert message in fault(template)


def test_a_sign_of_comparison_opens_no_tag() -> None:
    assert render("a < b {{ name }} <b>{{ name }}</b>") == f"a < b {INERT} <b>{INERT}</b>"


def test_nothing_breaks_out_of_an_attribute() -> None:
    written = render('<i title="{{ x | attribute }}">', x="\"><script>'`*_[x](y) www.a.org &amp;")
    assert set("\"<>'`*[]().&") & set(written[10:-2]) <= {"&"}
    assert "www.a" not in written


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("a\n{{ nme }}", "own.md.j2:2:1: error: UndefinedError: 'nme' is undefined"),
        ("{{ name.first }}", "own.md.j2:1:1: error: UndefinedError"),
        ("{{ 1 // 0 }}", "own.md.j2:1:1: error: ZeroDivisionError"),
        ("a\n\n{% for x in 5 %}{% endfor %}", "own.md.j2:3:1: error: TypeError"),
        ("{% if %}", "own.md.j2:1:1: error: Expected an expression"),
        ("\n{% include 'gone.j2' %}", "own.md.j2:2:1: error: there is no template 'gone.j2'"),
        ("{% include 'part.md.j2' %}", "part.md.j2:3:1: error: UndefinedError: 'oops'"),
        ("{% from 'part.md.j2' import x %}{{ x() }}", "part.md.j2:3:1: error: UndefinedError"),
    ],
)
def test_what_fails_in_a_sites_template_has_a_place(template: str, message: str) -> None:
    problem = fault(template, part=b"\n\n{{ oops }}{% macro x() %}{% endmacro %}")
    assert problem.startswith("briefings/templates/")
    assert message in problem


def test_a_template_is_text() -> None:
    assert fault("x", part=b"\xff") == (
        "briefings/templates/part.md.j2: error: the template is not in UTF-8 [template]"
    )


def test_a_sites_template_stands_before_ours_and_can_extend_it() -> None:
    own = b'{% extends "default/sources.md.j2" %}'
    templates = Templates({"briefings/templates/sources.md.j2": own})
    assert templates.choose("sources.md.j2", "card.md.j2") == "sources.md.j2"
    assert templates.choose("ferries.md.j2", "card.md.j2") == "card.md.j2"


def test_a_fault_of_our_own_templates_is_no_problem_of_the_site() -> None:
    with pytest.raises(Exception, match="undefined"):
        Templates({}).render("card.md.j2", {})


def test_another_format_has_its_own_escape_and_filters() -> None:
    files = {
        "briefings/templates/own.j2": b"{{ x }} {{ [x, x] | join }} {{ x | loud }} {{ x | e }}"
    }
    templates = Templates(files, "review/templates", str.upper, loud=lambda x: f"<{x}>")
    assert templates.render("own.j2", {"x": "a"}) == "A A, A <a> A"
