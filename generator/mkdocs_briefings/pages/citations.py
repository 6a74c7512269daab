"""Citations of facts and of articles: in words, for BibTeX, and as CSL-JSON.

BibTeX entries also carry the ``date`` of biblatex, which is EDTF as ours are; the types and
fields of CSL-JSON are those of its schema
(https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
"""

import json
import re
from dataclasses import dataclass
from typing import Any, Literal

from mkdocs_briefings.text.edtf import Edtf

_JSON_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_OF_CSL = re.compile(r"(-?[0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?[~?%]?")
_OF_TEX = re.compile(r"[\\{}%&#$_~^]")
_IN_TEX = {
    "{": r"\textbraceleft{}",  # as "\{" it may open markup of Jinja or CriticMarkup
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited: a fact of this site (``webpage``) or an article (``article-newspaper``).

    ``container`` is the site or the publisher; ``address`` a URL, a path if the site has no
    address, or empty; ``note`` what a reader should know, such as the standing of a fact.
    """

    key: str
    sort: Literal["webpage", "article-newspaper"]
    title: str
    container: str
    issued: Edtf
    authors: tuple[str, ...] = ()
    address: str = ""
    note: str = ""

    @property
    def _is_url(self) -> bool:
        return self.address.startswith("http")

    @property
    def _note(self) -> str:
        """The note, with the path if that is not an address."""
        return "; ".join(filter(None, (self.note, "" if self._is_url else self.address)))

    def in_words(self) -> str:
        """The citation as a sentence for a footnote."""
        authors = f"{', '.join(self.authors)}: " if self.authors else ""
        parts = [f"{authors}“{self.title}”", self.container, self.issued.in_words()]
        more = [part for part in (self.note, self.address) if part]
        return " ".join([f"{', '.join(filter(None, parts))}.", *(f"{part}." for part in more)])

    def bibtex(self) -> str:
        """A BibTeX entry, one field a line."""
        fields = {
            "author": " and ".join(f"{{{_escape_tex(author)}}}" for author in self.authors),
            "title": f"{{{_escape_tex(self.title)}}}",
            "howpublished": _escape_tex(self.container),
            "year": self.issued.text[:4] if self.issued.text[:4].isdigit() else "",
            "date": self.issued.text,
            "url": self.address.replace("{", "%7B").replace("}", "%7D") if self._is_url else "",
            "note": _escape_tex(self._note),
        }
        lines = (f"  {name} = {_delimit(value)}," for name, value in fields.items() if value)
        return "\n".join([f"@misc{{{self.key},", *lines, "}"])

    def csl_json(self) -> str:
        """A list of one item, as reference managers import it."""
        item: dict[str, Any] = {
            "id": self.key,
            "type": self.sort,
            "title": self.title,
            "container-title": self.container,
            "author": [{"literal": author} for author in self.authors],
            "issued": _make_csl_date(self.issued),
            "URL": self.address if self._is_url else "",
            "note": self._note,
        }
        parts = (f"{_json(key)}: {_json(value)}" for key, value in item.items() if value)
        return "[{\n  " + ",\n  ".join(parts) + "\n}]"


def _json(value: Any) -> str:
    """A value as JSON, its texts without braces, which may open markup of Jinja or CriticMarkup."""
    written = json.dumps(value, ensure_ascii=False)
    return _JSON_TEXT.sub(lambda text: text[0].replace("{", "\\u007b"), written)


def _escape_tex(text: str) -> str:
    return _OF_TEX.sub(lambda sign: _IN_TEX.get(sign[0], f"\\{sign[0]}"), text)


def _delimit(value: str) -> str:
    """A value for BibTeX; two braces in a row would open markup of Jinja."""
    return f'"{value}"' if value.startswith("{") else f"{{{value}}}"


def _make_csl_date(issued: Edtf) -> dict[str, Any]:
    """A date in parts, where it has them: a season or a year like ``203X`` is left as it is."""
    ends = [end for end in issued.text.split("/") if end != ".."]
    found = [match for end in ends if (match := _OF_CSL.fullmatch(end))]
    if len(found) < len(ends):
        return {"literal": issued.text}
    parts = [[int(part) for part in match.groups() if part] for match in found]
    is_rough = any(end[-1] in "~?%" for end in ends)
    return {"date-parts": parts} | ({"circa": True} if is_rough else {})
