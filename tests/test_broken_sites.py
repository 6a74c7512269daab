"""Whatever is broken in a sealed site, the check answers: an error with its place, no crash."""

from collections.abc import Iterator

import pytest

from tests.support.sealed import Files, Keys, card, check, fact, faults, in_public, site, yaml_of

TEXT = """\
The Alma of Solvik Lines came, said Ida Berg. It rained.
It rained on and on, and then again all day long, and nobody came to the harbour at all.
At the July Fair the Alma had a range of 40 kilometres.
It rained on and on, and then again all night long, and nobody left the harbour at all.
At the July Fair the Alma of Solvik Lines had 40 seats and 12 beds. A hand said so.
The July Fair opened on 4 July 2030.
"""


def harbour() -> Files:
    hand = {"anonymous": "a hand", "affiliation": "operators/solvik"}
    keys: Keys = {"property": "seats", "value": "40", "by": hand}
    runs: Keys = {"property": "operator", "value": "operators/solvik", "by": "people/ida-berg"}
    return site(
        {
            "ferries/alma": card(
                "Alma",
                fact("Alma of Solvik Lines came", **runs),
                fact("range of 40 kilometres", property="range", value="40 km", at="fairs/july"),
                fact("had 40 seats and", at="fairs/july", about=["operators/solvik"], **keys),
                fact("Lines had 40 seats", **keys),
            ),
            "operators/solvik": card(
                "Solvik Lines", fact("Lines came, said", by="people/ida-berg")
            ),
            "people/ida-berg": card("Ida Berg", fact("came, said Ida Berg", by="people/ida-berg")),
            "fairs/july": card(
                "July Fair", fact("July Fair opened on", property="held", value="2030-07-04")
            ),
        },
        {"post": TEXT},
        {"post": {"names": {"the hull": "ferries/alma"}}},
    )


SOUND = harbour()


def broken() -> Iterator[tuple[str, Files]]:
    """The site with one thing broken, in every way."""
    for path in SOUND:
        if path.endswith((".yml", ".seal")):
            yield f"without {path}", {p: text for p, text in SOUND.items() if p != path}
            yield f"broken {path}", SOUND | {path: "name: ["}
            yield f"empty {path}", SOUND | {path: ""}
    swaps = {
        "operators/solvik": ["operators/nobody", "nokind/x"],
        "people/ida-berg": ["people/nobody", "nokind/x"],
        "fairs/july": ["fairs/none", "nokind/x", "ferries/alma"],
        "ferries/alma": ["ferries/none", "nokind/x"],
        '"source": "post"': ['"source": "letter"'],
        "2030-07-04": ["2030-02-30", "July"],
        "40 km": ["40", "40 miles", "km"],
        "canonical: 1": ["canonical: 2"],
        "words: ": ["words: many #", "words: 0 #", "words: -1 #", "words: 1e5 #"],
        "root: ": ["root: 00 #", "root: x #"],
    }
    for path, text in SOUND.items():
        for was, others in swaps.items() if path.endswith(".yml") else ():
            for part in range(text.count(was)):
                for now in others:
                    before, after = text.split(was)[: part + 1], text.split(was)[part + 1 :]
                    changed = f"{was.join(before)}{now}{was.join(after)}"
                    yield f"{path}: {was} {part} is {now}", SOUND | {path: changed}


CASES = dict(broken())


def test_the_site_is_sound() -> None:
    assert faults(SOUND) == faults(in_public(SOUND)) == []


@pytest.mark.parametrize("name", CASES)
def test_broken(name: str) -> None:
    for files in (CASES[name], in_public(CASES[name])):
        verdict = check(files)
        assert verdict.clean == name.endswith("is ferries/alma")  # another card will do for 'at'
        assert all(problem.place.path for problem in verdict.problems)


@pytest.mark.parametrize(
    ("path", "text", "rule"),
    [
        ("seeds/.text/post.txt", "", "text-root"),
        ("seeds/.text/post.txt", "Another article altogether.", "text-root"),
        ("seeds/letter.seal", SOUND["seeds/post.seal"], "root"),
    ],
)
def test_a_strange_file(path: str, text: str, rule: str) -> None:
    assert rule in {fault.partition(":")[0] for fault in faults(SOUND | {path: text})}


def test_a_record_that_miscounts_the_words_is_of_another_text() -> None:
    record = SOUND["seeds/post.yml"].replace("words: ", "words: 1")
    files = SOUND | {"seeds/post.yml": record}
    for found in (faults(files), faults(in_public(files))):
        assert "root: the seal is of another text than this root and number of words" in found


def test_two_merged_pull_requests_with_one_fact_id() -> None:
    again = fact("range of 40 kilometres", property="range", value="40 km", at="fares/july")
    twice = {**again, "id": "f2", "evidence": again["evidence"] * 2}
    files = harbour()
    alma = files["briefings/ferries/alma.yml"]
    assert '"id": "f2"' in alma
    merged = card("Alma", fact("Alma of Solvik Lines came"), again, twice)
    merged["facts"][1]["id"] = "f2"
    found = faults({**files, "briefings/ferries/alma.yml": yaml_of(merged)})
    assert [line for line in found if line.startswith("duplicate-fact")]
    assert "unknown-ref: unknown card 'fares/july'" in found
