"""From a name to the slug of its card: ``Iñaki's Café 2.0`` to ``inakis-cafe-2-0``."""

import re
import unicodedata

# Latin letters that no decomposition turns into ASCII.
_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h"}
)
_SILENT = re.compile("['’ʼʻ`]")


def slug_of(name: str) -> str:
    """The slug of a name; empty for a name in another script (全中文名, 日日新 5.5).

    What would be left of such a name is not its name.
    """
    spelt = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    bare = "".join(char for char in spelt if not unicodedata.combining(char))
    slug = "-".join(re.findall("[a-z0-9]+", _SILENT.sub("", bare)))
    has_letters = any(map(str.isalpha, name))
    if not slug or (has_letters and not re.search("[a-z]", slug)):
        return ""
    return slug
