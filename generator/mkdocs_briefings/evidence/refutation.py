"""What a refuting quote must show: something that the fact cannot be true beside.

That is another figure of the fact's unit, or a word near the quote that turns it ("did not",
"almost", "no longer"). A quote that shows the fact's own value refutes nothing, unless such a word
stands beside it.
"""

from collections.abc import Iterable, Iterator

from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.cautions import Caution
from mkdocs_briefings.evidence.unsupported import Unsupported, unsupported_value
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.measured import MeasuredValue

_TURNING = ("denial", "negation", "question", "condition", "plan", "possibility", "limit", "past")


def check_refutation(
    fact: LinkedFact, article: Article, quote: Span, cautions: Iterable[Caution]
) -> Iterator[Unsupported]:
    """Yield what a refuting quote lacks, if it does not contradict the fact."""
    if any(caution.kind in _TURNING for caution in cautions):
        return
    read = article.read_quote(quote)
    value = fact.value
    if value and not any(unsupported_value(fact, read)):
        message = "the quote shows the fact's own value, so it does not refute it"
    elif isinstance(value, MeasuredValue) and any(
        figure.unit == value.unit and not figure.unread for figure in value.read(read)
    ):
        return
    else:
        message = "the quote shows no other value, and no word near it denies the fact"
    hint = "quote the words that contradict it, or give the reason under 'derivation: meaning'"
    yield Unsupported("meaning", "refutes", message, hint)
