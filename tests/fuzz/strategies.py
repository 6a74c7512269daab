"""Hypothesis' strategies: sound sites, changed in a few places by bytes, words and structure."""

from hypothesis import strategies as st

from tests.fuzz.changes import WHOLE, Change, Copy, Files, Key, Lines, Splice, Whole, Word
from tests.fuzz.hostile import ANYTHING, KEYS, PATHS, TEXTS
from tests.fuzz.sites import SITES
from tests.fuzz.trees import EDITS, Items, Pairs, Slot, Tree, read_tree, values_of

MOST_CHANGES = 4

_HARMLESS = [how for how in WHOLE if not how.endswith("much of it")]


def sites(*, large: bool) -> st.SearchStrategy[tuple[str, list[Change]]]:
    """The name of a site and what is done to it; ``large``: its files may grow to the limit."""
    return st.sampled_from(sorted(SITES)).flatmap(
        lambda name: st.tuples(
            st.just(name), st.lists(_changes(name, large), min_size=1, max_size=MOST_CHANGES)
        )
    )


def bytes_of(name: str) -> Files:
    """The files of a sound site as bytes."""
    return {path: text.encode() for path, text in SITES[name].items()}


def _changes(name: str, large: bool) -> st.SearchStrategy[Change]:
    files = bytes_of(name)
    path = st.sampled_from(sorted(files))
    at = st.integers(0, 9999)
    few = st.integers(0, 3)
    words = sorted({word for text in SITES[name].values() for word in text.split()})
    trees = [tree for data in files.values() if (tree := read_tree(data))]
    known = [value for tree in trees for value in values_of(tree)]
    return st.one_of(
        st.builds(Splice, path, at, few, st.binary(max_size=4)),
        st.builds(Lines, path, at, few, path, at, few),
        st.builds(Word, path, at, st.sampled_from(words) | st.sampled_from(TEXTS)),
        st.builds(
            Key, path, at, st.sampled_from(sorted(EDITS)), st.sampled_from(KEYS), _values(known)
        ),
        st.builds(Whole, path, st.sampled_from([*WHOLE] if large else _HARMLESS)),
        st.builds(Copy, path, st.just("") | path | st.sampled_from(PATHS)),
    )


def _values(known: list[Tree]) -> st.SearchStrategy[Tree]:
    """A value of another place, a hostile one, or a small list or mapping of such."""
    one: st.SearchStrategy[Tree] = st.sampled_from(known) | st.sampled_from(ANYTHING)
    pair: st.SearchStrategy[Slot] = st.tuples(st.sampled_from(KEYS), one)
    return st.one_of(
        one,
        st.lists(one, max_size=3).map(lambda items: Items(tuple(items))),
        st.lists(pair, max_size=3).map(lambda pairs: Pairs(tuple(pairs))),
    )
