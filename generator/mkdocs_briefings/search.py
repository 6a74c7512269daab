"""Search for Chinese words within longer runs, in Material's search as it is.

Material's search matches from the beginning of a word, and Chinese writes no spaces. So each
run of Han characters is entered by its endings (商汤科技 also as 汤科技 and 科技), in a field of
its own that no page shows. The ``=`` after each entry keeps it from counting as a whole word,
by which Material would split what a reader types; the site's ``separator`` knows it.
"""

import json
import re

_HAN = re.compile(r"[\u3400-\u9fff]+")
FIELD = "han"


def add_han_endings(index: str) -> str:
    """The text of a ``search_index.json`` with the field added where there is Chinese."""
    content = json.loads(index)
    for entry in content["docs"]:
        if endings := _endings(f"{entry['title']} {entry['text']}"):
            entry[FIELD] = endings
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _endings(text: str) -> str:
    runs = _HAN.findall(text)
    return " ".join(sorted({f"{run[start:]}=" for run in runs for start in range(len(run) - 1)}))
