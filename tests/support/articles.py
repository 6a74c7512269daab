"""Invented articles and sites sealed with them, for tests that need whole texts.

``SITE`` is a site about ferries and their batteries with three sources, one of them Chinese;
``ARTICLES`` are their texts. ``sealed`` does in memory what ``briefings source add`` and
``briefings seal`` do with files.
"""

from collections.abc import Mapping

from mkdocs_briefings.authoring.article_import import text_block, with_text_block
from mkdocs_briefings.authoring.sealing import seal_source
from mkdocs_briefings.authoring.wrapped_text import unwrap
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.commitment.seal_file import format_seal
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.text.canonical import CanonicalText, canonical, words_of
from mkdocs_briefings.text.tokens import tokens_of_text

STORM = """\
Port Anna's harbour closed at noon. The storm had come from the west.
* * *
台风走了。“We lost 52,000 crates,” said Ada Oak, who runs the harbour. Nobody was hurt.
The harbour may open on Friday, she said. Ships wait off the west coast.
"""


def opening(text: CanonicalText, *phrases: str) -> set[int]:
    """The indexes of the words of all matches of some phrases."""
    sequence = tokens_of_text(text)
    index = {word.place: word.index for word in text.words}
    spans = (span for phrase in phrases for span in sequence.find(words_of(phrase)))
    return {index[sequence.place(p)] for span in spans for p in range(span.start, span.end)}


HARBOUR_POST = unwrap("""\
A ferry without a funnel

By Jon Dahl, Harbour Post, April 2, 2031

SOLVIK - The quietest vessel on the fjord has no funnel, and nobody on the quay seems to miss it.
The Alma of Solvik Lines has been in service since March, and on Tuesday she carried her first
full load of lorries.

“She can sail at least 40 kilometres on one charge,” said Ida Berg, engineer at Solvik Lines,
while the deck crew coiled their ropes. “In calm sea it is more, but I never promise what the wind
can take away.”

The hull was built in the yard at Nesvik and took 14 months. It carries more than 120 cars, a
third more than the vessel it replaces, the diesel ferry Brise, which was sold to an island
council further north.

Charging takes 20 minutes at the pier, where a tower lowers its plug without a human hand. The
tower cost 3.5 million crowns ($410,000), and the council paid for half of it. Critics called that
a gift.

“People forget that the company is older than the bridge itself,” Berg said. “We have buried three
bridges on paper and one in concrete.”

Fuel was the largest bill of the winter timetable. It fell by 60 percent in the first weeks,
according to the mate, who keeps the books in pencil and does not trust the new screens. Noise on
the car deck fell too.

Not everybody is pleased. Two neighbours of the pier complain that the charging tower hums at
night, and a fisherman said the ferry arrives so quietly that he has twice looked up too late.

The line expects 230,000 passengers this year. A second ship of the type is ordered, but no yard
has yet been named, and the pier on the far shore still waits for its cable.
""").text

TIDE_LETTER = unwrap("""\
Quiet on the fjord

Tide Letter, 9 April 2031

Those who live by timetables have learned to listen for engines. On the crossing to Solvik there
is nothing left to hear, our correspondent writes, except gulls and the clatter of trays from the
galley.

The Alma outlasts the older Brise by far, a deck hand of Solvik Lines said last week while he
swept salt from the ramp. He would not give his name, because the line does not like its crews to
talk about other people's ships.

Her battery weighs 86 tonnes and sits where the fuel tanks used to be. It is cooled with sea
water, and it may be used for ten years before it is to store wind power in a shed behind the
school.

According to Coast Radio, twelve more are to follow by 2035. The station did not say who had
ordered them, and the ministry in the capital would neither confirm nor deny the number when we
asked it on Tuesday.

Tickets did not become cheaper. A car with a driver pays 148 crowns, as it did under diesel, and
pupils travel free. The treasurer of the line calls this fair, since the tower at the pier has to
be paid for.

The bridge that was to end the ferry has been postponed again. Its drawings hang in the waiting
room, framed, beside a clock that has been slow since autumn. Some passengers set their watches by
it out of loyalty.

In January the crossing was closed for six days by ice, which the new hull is not allowed to
break. The old vessel came back from the north for that week, smoking, and was greeted by a brass
band.
""").text

KUAI_BAO = """\
电池渡轮驶入峡湾
港口快报，2031年4月16日
索尔维克讯，阿尔玛号自三月起在峡湾上航行，船上没有烟囱，也没有机器的轰鸣。码头上的人说，船到的时候只听见海鸥。
工程师伊达表示，这艘船一次充电可航行40公里，载车超过120辆。她说，天气平静时还能更远一些，但她从不许诺风会带走的东西。
渡轮的电池重86吨，冷却使用海水。船厂用了14个月造成船体，总投资约2.3亿克朗，其中一半由议会承担。反对者称这是送给公司的礼物。
去年冬天燃料费用下降60%，大副用铅笔记账，不相信新的屏幕。票价没有变化，学生仍然免费乘船，司机要付148克朗。
码头的充电塔每次工作20分钟，不需要人手。两位邻居抱怨夜里有嗡嗡声，一位渔民说船来得太静，他两次抬头都晚了。
今年预计有23万名乘客。第二艘同类型的船已经订购，不过还没有选定船厂，对岸的码头仍在等待电缆。
"""

ARTICLES = {"harbour-post": HARBOUR_POST, "tide-letter": TIDE_LETTER, "kuai-bao": KUAI_BAO}

KINDS = """\
units:
  km: [kilometres, 公里]
  cars: [cars, 辆]
  tonnes: [tonnes, 吨]
  crowns: [crowns, 克朗]
  "%": [percent]
kinds:
  ferries:
    label: Ferries
    singular: Ferry
    summary: "Ferry[ of {operator}]"
    when: in-service
    rivals: true
    properties:
      operator: {type: ref, label: Operator, kinds: [operators], interest: true}
      in-service: {type: date, label: In service}
      range: {type: quantity, unit: km, label: Range}
      capacity: {type: quantity, unit: cars, label: Capacity}
      battery: {type: quantity, unit: tonnes, label: Battery}
      drive: {type: enum, values: [battery, diesel], label: Drive}
      outlasts: {type: ref, label: Outlasts, many: true}
  operators:
    label: Operators
    singular: Operator
    summary: Operator of ferries
    properties:
      fuel: {type: quantity, unit: "%", label: Change of the fuel bill}
  people:
    label: People
    singular: Person
    surnames: true
    summary: Person
    properties: {}
"""

ALMA = """\
name: Alma
aliases: [阿尔玛号]
facts:
  - id: operator
    statement: Solvik Lines runs the Alma.
    property: operator
    value: operators/solvik
    added: 2031-05-01
    evidence:
      - source: harbour-post
        quote: The Alma of Solvik Lines
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
  - id: capacity
    statement: The Alma takes more than 120 cars.
    property: capacity
    value: 120 cars
    bound: more-than
    added: 2031-05-01
    evidence:
      - source: kuai-bao
        quote: 载车超过120辆
        by: people/ida-berg
  - id: outlasts-brise
    statement: The Alma outlasts the Brise.
    property: outlasts
    value: ferries/brise
    added: 2031-05-02
    evidence:
      - source: tide-letter
        quote: outlasts the older Brise
        by: {anonymous: a deck hand, affiliation: operators/solvik}
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
aliases: [索尔维克]
facts:
  - id: age
    statement: Solvik Lines is older than the bridge.
    type: opinion
    added: 2031-05-01
    evidence:
      - source: harbour-post
        quote: older than the bridge itself
        by: people/ida-berg
  - id: more-ferries
    statement: Twelve more ferries are to follow by 2035.
    type: forecast
    due: 2035
    derivation: {subject: the line is named two sentences earlier}
    added: 2031-05-02
    evidence:
      - source: tide-letter
        quote: twelve more are to follow
        via: {publisher: Coast Radio}
"""

IDA = """\
name: Ida Berg
aliases: [工程师伊达]
facts:
  - id: employer
    statement: Ida Berg is an engineer at Solvik Lines.
    added: 2031-05-01
    evidence:
      - source: harbour-post
        quote: Ida Berg, engineer at Solvik
"""

RECORDS = {
    "harbour-post": """\
title: A ferry without a funnel
publisher: Harbour Post
authors: [Jon Dahl]
published: 2031-04-02
language: en
names:
  the company: operators/solvik  # in what Berg says
""",
    "tide-letter": """\
title: Quiet on the fjord
publisher: Tide Letter
published: 2031-04-09
language: en
""",
    "kuai-bao": """\
title: 电池渡轮驶入峡湾
publisher: 港口快报
published: 2031-04-16
language: zh
names:
  这艘船: ferries/alma
""",
}

SITE = {
    "mkdocs.yml": "site_name: Ferries\n",
    "briefings/kinds.yml": KINDS,
    "briefings/ferries/alma.yml": ALMA,
    "briefings/ferries/brise.yml": BRISE,
    "briefings/operators/solvik.yml": SOLVIK,
    "briefings/people/ida-berg.yml": IDA,
    **{f"seeds/{source_id}.yml": record for source_id, record in RECORDS.items()},
    "docs/index.md": "# Ferries\n",
}


def checked(files: Mapping[str, str]) -> Verdict:
    """The check of a site's files."""
    return check_folder(Folder({path: files[path].encode() for path in sorted(files)}))


def sealed(files: Mapping[str, str], articles: Mapping[str, str]) -> dict[str, str]:
    """A site's files with records that commit to the articles, and their seals."""
    found = dict(files)
    for source_id, article in articles.items():
        record = f"seeds/{source_id}.yml"
        found[record] = with_text_block(found[record], text_block(canonical(article)))
    analysis = checked(found | held(articles)).analysis
    assert analysis
    for source_id in articles:
        made = seal_source(analysis, source_id, analysis.library.texts[source_id])
        found[f"seeds/{source_id}.seal"] = format_seal(made.seal)
    return found


def held(articles: Mapping[str, str]) -> dict[str, str]:
    """The files of those who hold the articles."""
    return {f"seeds/.text/{source_id}.txt": article for source_id, article in articles.items()}
