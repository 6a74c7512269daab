"""The Content-Security-Policy of a page: only what the site's author wrote may run or load.

The policy is part of the page, so it holds on any static host. It lists the hashes of the inline
scripts and styles of the theme and of hand-written pages; no other inline code runs, and nothing is
loaded from another host. Inline code between the boundaries of a generated page is never listed,
so text of a card that became a script by mistake would not run. https://www.w3.org/TR/CSP3/
"""

import re
from base64 import b64encode
from hashlib import sha256

from mkdocs_briefings.pages.pages import BOUNDARY

_ATTRIBUTES = r"""((?:"[^"]*"|'[^']*'|[^>"'])*)"""
_SCRIPT = re.compile(rf"<script\b{_ATTRIBUTES}>(.*?)</script", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(rf"<style\b{_ATTRIBUTES}>(.*?)</style", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r"""\btype\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>(?:\s*<meta\s+charset[^>]*>)?", re.IGNORECASE)
_SCRIPTS = re.compile(r"script-src 'self'(?: 'sha256-[\w+/=]+')*")
_BOUNDARY = re.compile(rf"<div\b[^>]*\bclass\s*=\s*[\"']?{BOUNDARY}\b", re.IGNORECASE)
_OWN = re.compile(r"<meta\b[^>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy", re.IGNORECASE)


def add_policy(html: str) -> str:
    """Add its policy to a page, before the first script, unless it has a policy."""
    head = _HEAD.search(html)
    if head is None or _OWN.search(html.partition("</head>")[0]):
        return html
    generated = _find_generated(html)
    scripts = _list_hashes(_SCRIPT, html, generated)
    styles = _list_hashes(_STYLE, html, generated)
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self'{scripts}",
            f"style-src-elem 'self'{styles}",
            "style-src-attr 'unsafe-inline'",  # how Markdown aligns the cells of a table
            "img-src 'self' data:",  # Material's icons are data
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",  # the search index
            "worker-src 'self'",  # the search
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{html[: head.end()]}{meta}{html[head.end() :]}"


def allow_inline(html: str) -> str:
    """Let the scripts that a server adds to a page run."""
    return _SCRIPTS.sub("script-src 'self' 'unsafe-inline'", html, count=1)


def _find_generated(html: str) -> range:
    """The part of a page that was written from cards.

    It lies between the first boundary and the last, whatever boundaries the cards bring along; it
    has no end where there is only one.
    """
    found = [boundary.start() for boundary in _BOUNDARY.finditer(html)]
    return range(found[0], found[-1] if len(found) > 1 else len(html)) if found else range(0)


def _list_hashes(element: re.Pattern[str], html: str, generated: range) -> str:
    """The hashes of inline code as sources of a policy, without code that is generated.

    A theme may repeat the content, so generated code is left out wherever it occurs.
    """
    smuggled = {
        found[2] for found in element.finditer(html, generated.start) if found.start() in generated
    }
    bodies = (body for attributes, body in element.findall(html) if not _DATA.search(attributes))
    listed = (body for body in dict.fromkeys(bodies) if body.strip() and body not in smuggled)
    return "".join(f" 'sha256-{_hash(body)}'" for body in listed)


def _hash(body: str) -> str:
    as_read = re.sub(r"\r\n?", "\n", body)
    return b64encode(sha256(as_read.encode("utf-8")).digest()).decode("ascii")
