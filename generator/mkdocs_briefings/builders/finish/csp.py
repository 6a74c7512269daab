"""The Content-Security-Policy of a page: only what the site's author wrote may run or load.

Written into the page itself, so that it holds on any static host. Inline scripts and styles of
the theme and of hand-written pages are named by their hashes; nothing else inline runs, and
nothing is asked of another host. What text of cards might ever smuggle into a page is not named.
https://www.w3.org/TR/CSP3/
"""

import re
from base64 import b64encode
from hashlib import sha256

_ATTRIBUTES = r"""((?:"[^"]*"|'[^']*'|[^>"'])*)"""
_SCRIPT = re.compile(rf"<script\b{_ATTRIBUTES}>(.*?)</script", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(rf"<style\b{_ATTRIBUTES}>(.*?)</style", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r"""\btype\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>(?:\s*<meta\s+charset[^>]*>)?", re.IGNORECASE)
_SCRIPTS = re.compile(r"script-src 'self'(?: 'sha256-[\w+/=]+')*")
_OWN = re.compile(r"<meta\b[^>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy", re.IGNORECASE)


def add_policy(html: str, told: str = "") -> str:
    """The page with its policy before the first script; itself where it has one already.

    ``told`` is the part of the page that was written from cards: its inline scripts do not run.
    """
    head = _HEAD.search(html)
    if head is None or _OWN.search(html):
        return html
    scripts = _hashes(_SCRIPT, html, told)
    styles = _hashes(_STYLE, html, told)
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
    """The page with a policy under which a server may put scripts of its own into it."""
    return _SCRIPTS.sub("script-src 'self' 'unsafe-inline'", html, count=1)


def _hashes(element: re.Pattern[str], html: str, told: str) -> str:
    """The hashes of what stands within elements, as sources of a policy, each once."""
    smuggled = {body for _, body in element.findall(told)}
    bodies = (body for attributes, body in element.findall(html) if not _DATA.search(attributes))
    named = (body for body in dict.fromkeys(bodies) if body.strip() and body not in smuggled)
    return "".join(f" 'sha256-{_hash(body)}'" for body in named)


def _hash(body: str) -> str:
    as_read = re.sub(r"\r\n?", "\n", body)
    return b64encode(sha256(as_read.encode("utf-8")).digest()).decode("ascii")
