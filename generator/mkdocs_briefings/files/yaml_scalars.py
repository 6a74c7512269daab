"""Scalars as YAML text, and how other readers of YAML interpret such text.

Ours reads every scalar as the text it is (see ``yaml_nodes``); an editor does not.
"""

import json
import re

# What some reader of YAML (1.1 or 1.2) reads as a number, a date, a truth value or null.
_TYPED = re.compile(
    r"(?i:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(inf|nan)|0[xo][0-9a-f_]+"
    r"|[-+]?[0-9_.,]*[0-9][0-9_.,]*(e[-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
    r"|\d{4}-\d\d?-\d\d?([t ].*)?)",
    re.ASCII,
)
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_PLAIN = re.compile(r"(?:[^\s\-?:,#&*!|>'\"%@`=<\[\]{}]|-(?=[^\s\-]))[^\[\]{}\n]*")
_BREAKS = re.compile(r":(?=\s|$)|\s#")
_UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def write_scalar(text: str, *, flow: bool = False) -> str:
    """The text as a YAML scalar: plain if every reader then reads this text.

    ``flow``: it is within brackets or braces.
    """
    return text if is_plain(text, flow=flow) else quote_scalar(text)


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Whether a text needs quotes for none of the readers of YAML."""
    return bool(
        _PLAIN.fullmatch(text)
        and text == text.strip()
        and not _BREAKS.search(text)
        and not (flow and "," in text)
        and not _TYPED.fullmatch(text)
        and not text.startswith("...")
        and text.isprintable()
    )


def quote_scalar(text: str) -> str:
    """The text in quotes: double ones, or single ones where they save escapes."""
    escaped = _UNPRINTED.sub(
        lambda char: f"\\u{ord(char[0]):04x}", json.dumps(text, ensure_ascii=False)
    )
    if "\\" in escaped and text.isprintable() and "'" not in text:
        return f"'{text}'"
    return escaped


def typed_forms(text: str) -> list[str | bool | int | float]:
    """The values that a reader of YAML may read a text as: text, a truth value or a number."""
    forms: list[str | bool | int | float] = [text]
    if text in {form for word in _TRUTH for form in (word, word.title(), word.upper())}:
        forms.append(_TRUTH[text.lower()])
    if _NUMBER.fullmatch(text):
        number = float(text)
        forms.append(int(number) if number.is_integer() else number)
    elif re.fullmatch("0x[0-9a-fA-F]+|0o[0-7]+", text):
        forms.append(int(text, 0))
    return forms
