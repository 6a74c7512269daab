"""A small sound site about battery ferries: every kind of value, two sources, one page of docs.

Ferries, people and papers are invented. A test that needs a whole site takes ``FERRIES`` and
changes what it is about.
"""

from mkdocs_briefings.authoring.wrapped_text import unwrap
from mkdocs_briefings.model.reserved_paths import DRAWN
from tests.support.sealed import in_public, rooted, seal

KINDS = """\
units:
  km: [kilometres, kilometers]
  cars: [cars, vehicles]
kinds:
  ferries:
    label: Ferries
    singular: Ferry
    icon: material/ferry
    summary: "Ferry[ of {operator}][, in service {in-service}]"
    when: in-service
    rivals: true
    featured: [operator, in-service, range, drive]
    table: [operator, range]
    properties:
      operator: {type: ref, label: Operator, reverse: Fleet, kinds: [operators], interest: true}
      in-service: {type: date, label: In service}
      range: {type: quantity, unit: km, label: Range}
      drive: {type: enum, values: [battery, diesel], label: Drive}
      calls-at: {type: text, label: Calls at, many: true}
      website: {type: url, label: Website}
      beats: {type: ref, label: Said to beat, reverse: Said to be beaten by, many: true}
  operators:
    label: Operators
    singular: Operator
    summary: Operator of ferries
    properties: {}
  people:
    label: People
    singular: Person
    summary: "Person[ at {employer}]"
    featured: [employer]
    table: [employer]
    properties:
      employer: {type: ref, label: Works at, reverse: Staff, kinds: [operators], interest: true}
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
      - source: harbour-post
        quote: the Alma of Solvik Lines
  - id: in-service
    statement: The Alma went into service in March 2031.
    property: in-service
    value: 2031-03
    added: 2031-05-01
    evidence:
      - source: harbour-post
        quote: in service since March
  - id: range
    statement: The Alma sails at least 40 km on one charge.
    property: range
    value: 40 km
    bound: at-least
    scope: calm sea
    added: 2031-05-01
    evidence:
      - source: harbour-post
        quote: at least 40 kilometres on one charge
        by: people/ida-berg
  - id: beats-brise
    statement: The Alma outlasts the Brise.
    property: beats
    value: ferries/brise
    at: ferries/brise
    added: 2031-05-02
    evidence:
      - source: tide-letter
        quote: outlasts the older Brise
        by: {anonymous: a deck hand, affiliation: operators/solvik}
  - id: fleet-forecast
    type: forecast
    statement: Twelve more ferries of this type are to follow by 2035.
    due: 2035
    about: [operators/solvik]
    note: The paper does not say who ordered them.
    added: 2031-05-02
    evidence:
      - source: tide-letter
        quote: twelve more are to follow
        said: 2031-04-02
        via: {publisher: Coast Radio}
"""

BRISE = """\
name: Brise
facts:
  - id: drive
    statement: The Brise burns diesel.
    property: drive
    value: diesel
    added: 2031-05-01
    evidence:
      - source: harbour-post
        quote: the diesel ferry Brise
"""

SOLVIK = """\
name: Solvik Lines
facts:
  - id: founded
    statement: Solvik Lines is older than the bridge.
    type: opinion
    added: 2031-05-01
    evidence:
      - source: harbour-post
        quote: older than the bridge itself
        by: people/ida-berg
"""

IDA = """\
name: Ida Berg
facts:
  - id: employer
    statement: Ida Berg is an engineer at Solvik Lines.
    property: employer
    value: operators/solvik
    added: 2031-05-01
    evidence:
      - source: harbour-post
        quote: Ida Berg, engineer at Solvik
"""

HARBOUR_POST = """\
title: A ferry without a funnel
publisher: Harbour Post
authors: [Jon Dahl]
published: 2031-04-02
language: en
url: https://example.org/2031/ferry_without_a_funnel
"""

TIDE_LETTER = """\
title: Quiet on the fjord
publisher: Tide Letter
published: 2031-04-09~
language: en
translated: {from: "no", by: machine}
derived_from: [harbour-post, {publisher: Coast Radio, published: 2031-04-02}]
note: The day is deduced.
"""

HOME = """\
# Ferries

[[_kinds]]

The [[ferries/alma]] sails [[ferries/alma#range]] on one charge.
"""

MKDOCS = """\
site_name: Ferries
nav:
  - Home: index.md
  - Ferries:
      - ferries/index.md
  - More:
      - operators/index.md
      - people/index.md
      - sources/index.md
not_in_nav: |
  DRAWN
  /ferries/
  /operators/
  /people/
  /sources/
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.indexes, content.action.edit]
extra_css: [assets/briefings.css]
extra_javascript: [assets/briefings.js]
plugins:
  - search
  - briefings
markdown_extensions:
  - attr_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true, toc_depth: 2-3}
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
""".replace("DRAWN", "\n  ".join(f"/{name}.md" for name in DRAWN))

HARBOUR_POST_TEXT = """\
SOLVIK - The quay was quiet when it left. No smoke rose, no funnel stood against the hills, and
the gulls that follow every ship in this fjord were late to notice that one had gone. People
who had come to wave were still buttoning their coats.

The ferry is the Alma of Solvik Lines, in service since March. Where the diesel ferry Brise needs
an hour to warm her engines, she needs a plug. Two cables hang from a crane at the berth, and a
man in an orange jacket walks them out to her side as one would lead two horses.

Ida Berg, engineer at Solvik Lines, has waited for this morning for some years. On a calm sea the
Alma sails at least 40 kilometres on one charge, she says, and she has the tables to show it.

Solvik Lines, she says, is older than the bridge itself, and
will still be there when the bridge wants paint again. The children at the rail want to know
where the fuel goes in. Nobody has an answer that pleases them.
"""

TIDE_LETTER_TEXT = """\
On the fjord one hears the water now. Those who live along it say that they wake later, since
the old engines used to tell them the hour, and that the dogs no longer bark at nine.

The new ferry carries people and bicycles across four times before noon. She has a bench of
pale wood, a kettle that anybody may use, and a window low enough for children. A deck hand
who works for Solvik Lines says that the Alma outlasts the older Brise, even against the wind.

After the Alma, by 2035, twelve more are to follow, as Coast Radio has it. Where they will sail
is not said, nor who is to build them. The harbour wants deeper berths and the council wants to
see figures first; a meeting is called for the autumn, when the nets are dry and everybody has
time to argue. Until then the kettle is on, and the bench is seldom empty.
"""

FORM = {
    "mkdocs.yml": MKDOCS,
    "briefings/kinds.yml": KINDS,
    "briefings/ferries/alma.yml": ALMA,
    "briefings/ferries/brise.yml": BRISE,
    "briefings/operators/solvik.yml": SOLVIK,
    "briefings/people/ida-berg.yml": IDA,
    "seeds/harbour-post.yml": HARBOUR_POST,
    "seeds/tide-letter.yml": TIDE_LETTER,
    "docs/index.md": HOME,
}
"""The site without roots and seals: enough for what is about form."""

FERRIES = in_public(
    seal(
        rooted(
            FORM
            | {
                "seeds/.text/harbour-post.txt": unwrap(HARBOUR_POST_TEXT).text,
                "seeds/.text/tide-letter.txt": unwrap(TIDE_LETTER_TEXT).text,
            }
        )
    )
)
"""The sound site, sealed: what a clone of its repository holds."""
