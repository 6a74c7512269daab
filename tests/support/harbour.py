"""A small sound site as a curator writes it, sealed: what the wrong cards are wrong beside.

``HARBOUR`` is what a clone of the repository holds; ``HELD`` has the article beside it.
"""

from collections.abc import Mapping

from tests.support.sealed import REST, in_public, rooted, seal

Files = dict[str, str]

KINDS = """\
units:
  km: [kilometres]
kinds:
  ferries:
    label: Ferries
    singular: Ferry
    summary: "Ferry[ of {operator}]"
    when: in-service
    featured: [operator, range]
    properties:
      operator: {type: ref, label: Operator, reverse: Fleet, kinds: [operators], interest: true}
      in-service: {type: date, label: In service}
      range: {type: quantity, unit: km, label: Range}
      drive: {type: enum, values: [battery, diesel], label: Drive}
      home: {type: text, label: Home}
      website: {type: url, label: Website}
  operators:
    label: Operators
    singular: Operator
    summary: Operator
    properties: {}
  people:
    label: People
    singular: Person
    summary: Person
    properties: {}
"""

ALMA = """\
name: Alma
aliases: [阿尔玛]
facts:
  - id: operator
    statement: Solvik Lines runs the Alma.
    property: operator
    value: operators/solvik
    added: 2031-05-01
    evidence:
      - source: post
        quote: the Alma of Solvik Lines
  - id: range
    statement: The Alma sails 40 km on one charge.
    property: range
    value: 40 km
    added: 2031-05-01
    evidence:
      - source: post
        quote: the Alma sails 40 kilometres
        by: people/ida-berg
"""

SOLVIK = """\
name: Solvik Lines
facts:
  - id: runs-alma
    statement: Solvik Lines runs a ferry.
    added: 2031-05-01
    evidence:
      - source: post
        quote: the Alma of Solvik Lines
"""

IDA = """\
name: Ida Berg
facts:
  - id: saw-it
    statement: Ida Berg says so.
    added: 2031-05-01
    evidence:
      - source: post
        quote: Ida Berg of the yard
"""

POST = """\
title: A ferry without a funnel
publisher: Harbour Post
published: 2031-04-02
language: en
"""

ARTICLE = """\
On Monday the Alma of Solvik Lines left the quay.
In calm sea the Alma sails 40 kilometres before it charges, said Ida Berg of the yard.
"""

HELD: Files = seal(
    rooted(
        {
            "mkdocs.yml": "site_name: Harbour\nplugins: [briefings]\n"
            "markdown_extensions: [attr_list, footnotes, md_in_html, pymdownx.emoji]\n",
            "briefings/kinds.yml": KINDS,
            "briefings/ferries/alma.yml": ALMA,
            "briefings/operators/solvik.yml": SOLVIK,
            "briefings/people/ida-berg.yml": IDA,
            "seeds/post.yml": POST,
            "seeds/.text/post.txt": ARTICLE + REST,
            "docs/index.md": "# Harbour\n\nThe [[ferries/alma]] sails [[ferries/alma#range]].\n",
        }
    )
)
HARBOUR: Files = in_public(HELD)


def changed(files: Mapping[str, str], path: str, old: str, new: str) -> Files:
    """The files with one thing in one of them said otherwise."""
    assert old in files[path], f"'{old}' does not stand in {path}"
    return {**files, path: files[path].replace(old, new)}
