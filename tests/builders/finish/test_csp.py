"""The policy of a page, by what it names and what it leaves out."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from mkdocs_briefings.builders.finish.csp import add_policy, allow_inline
from mkdocs_briefings.pages.pages import BOUNDARY

START = '<!doctype html>\n<html lang="en">\n<head>'


def page(head: str = "", body: str = "") -> str:
    return f"{START}\n<meta charset='utf-8'>\n{head}</head><body>{body}</body></html>"


def directives(html: str) -> dict[str, str]:
    found = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    assert len(found) == 1
    parts = (directive.partition(" ") for directive in found[0].split("; "))
    return {name: sources for name, _, sources in parts}


def hashed(body: str) -> str:
    return f"'sha256-{b64encode(sha256(body.encode('utf-8')).digest()).decode()}'"


def test_a_page_without_scripts_loads_only_what_is_its_own() -> None:
    policy = directives(add_policy(page()))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["style-src-elem"] == "'self'"
    assert policy["connect-src"] == "'self'"
    assert policy["base-uri"] == policy["form-action"] == "'none'"
    assert "unsafe-eval" not in str(policy)
    assert not re.search(r"https?:|\*", str(policy))


def test_it_stands_before_everything_but_the_charset() -> None:
    html = add_policy(page("<script>go()</script><link rel=stylesheet href=a.css>"))
    before = html[: html.index("<meta http-equiv")]
    assert before == f"{START}\n<meta charset='utf-8'>"


def test_it_stands_first_where_no_charset_is_given() -> None:
    html = add_policy("<head><title>A</title><meta charset=utf-8></head>")
    assert html.startswith("<head><meta http-equiv")


@pytest.mark.parametrize(
    ("element", "body"),
    [
        ("<script>go()</script>", "go()"),
        ("<script>go('商汤')</script>", "go('商汤')"),
        ("<script>\n  go();\n</script>", "\n  go();\n"),
        ("<script>a\r\nb\rc</script>", "a\nb\nc"),
        ('<SCRIPT type="module">go()</SCRIPT >', "go()"),
        ("<script data-a='1 > 0'>go()</script>", "go()"),
    ],
)
def test_the_authors_scripts_are_named_by_their_hashes(element: str, body: str) -> None:
    assert directives(add_policy(page(element)))["script-src"] == f"'self' {hashed(body)}"
    assert directives(add_policy(page("", element)))["script-src"] == f"'self' {hashed(body)}"


def test_the_authors_styles_are_too() -> None:
    policy = directives(add_policy(page("<style>p { color: red }</style>")))
    assert policy["style-src-elem"] == f"'self' {hashed('p { color: red }')}"


def test_a_script_that_stands_twice_is_named_once() -> None:
    policy = directives(add_policy(page("<script>go()</script><script>go()</script>")))
    assert policy["script-src"] == f"'self' {hashed('go()')}"


@pytest.mark.parametrize(
    "element",
    [
        '<script src="a.js"></script>',
        '<script id="a" type="application/json">{}</script>',
        "<script type=application/ld+json>{}</script>",
    ],
)
def test_files_and_data_need_no_hash(element: str) -> None:
    assert directives(add_policy(page(element)))["script-src"] == "'self'"


EDGE = f'<div class="{BOUNDARY}" hidden></div>'


@pytest.mark.parametrize(
    "smuggled",
    [
        "<script>steal()</script>",
        f"{EDGE}<script>steal()</script>",
        "</article></main><script>steal()</script>",
        "<script>steal()</script><script>go()",
        "<p><SCRIPT\n>steal()</script\n></p>",
    ],
)
def test_scripts_that_come_from_cards_are_not_named(smuggled: str) -> None:
    generated = f"{EDGE}{smuggled}<style>p {{ display: none }}</style>{EDGE}"
    policy = directives(add_policy(page("<script>go()</script>", f"<main>{generated}</main>")))
    assert policy["script-src"] == f"'self' {hashed('go()')}"
    assert policy["style-src-elem"] == "'self'"


def test_they_are_not_named_where_a_theme_repeats_them() -> None:
    script = "<script>steal()</script>"
    html = page("", f"<nav>{script}</nav>{EDGE}{script}{EDGE}<script>go()</script>")
    assert directives(add_policy(html))["script-src"] == f"'self' {hashed('go()')}"


def test_a_script_without_an_end_runs_on_into_the_theme_and_is_not_named() -> None:
    html = page("", f"{EDGE}<script>steal()//{EDGE}<script>go()</script>")
    assert directives(add_policy(html))["script-src"] == "'self'"


def test_without_the_second_boundary_nothing_after_the_first_is_named() -> None:
    html = page("<script>go()</script>", f"<div hidden class={BOUNDARY}></div><script>b()</script>")
    assert directives(add_policy(html))["script-src"] == f"'self' {hashed('go()')}"


def test_a_policy_in_the_content_is_not_the_sites_own() -> None:
    smuggled = '<meta http-equiv="content-security-policy" content="default-src *">'
    assert add_policy(page("", smuggled)) != page("", smuggled)


def test_a_site_with_a_policy_of_its_own_keeps_it() -> None:
    own = page('<meta content="default-src *" http-equiv="content-security-policy">')
    assert add_policy(own) == own


@pytest.mark.parametrize("text", ["", "<?xml version='1.0'?><urlset/>", "no head, <header> only"])
def test_what_is_no_page_stays_as_it_is(text: str) -> None:
    assert add_policy(text) == text


def test_a_server_may_add_its_own_scripts_and_nothing_else() -> None:
    strict = add_policy(page("<script>go()</script>"))
    open_, closed = directives(allow_inline(strict)), directives(strict)
    assert open_.pop("script-src") == "'self' 'unsafe-inline'"
    assert closed.pop("script-src") != ""
    assert open_ == closed
