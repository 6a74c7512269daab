// What a cell says, as a value that can be put in order.

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const HEDGES =
  /^((about|at least|at most|due|less than|more than|nearly|over|perhaps|since|until|up to) )+/i;
const DATE = new RegExp(`^(\\d{1,2})? *(?:(${MONTHS.join("|")})[a-z]*)? *(\\d{4})?(?![\\w,])`, "i");
const NUMBER =
  /^[$€£¥]?([−-]?)[$€£¥]?(\d[\d,]*(?:\.\d+)?)(?:(?:\.\.|–| to )[\d,.]+)?(?: (\w+illion|thousand))?(?!\w)/;

const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });

// The words of a cell or a heading, without remarks and permalinks.
function textOf(node) {
  const told = [...node.childNodes].filter((child) => !child.matches?.(".bf-aside, .headerlink"));
  const words = told.map((child) => (child.nodeName === "BR" ? " " : child.textContent));
  return words.join("").replace(/\s+/g, " ").trim();
}

// "4 to 6 July 2024" as 20240704. A bare year is a date only where others are.
function dateOf(text, amongDates) {
  const [from, until = []] = text.split(" to ").map((part) => DATE.exec(part) ?? []);
  const year = from[3] ?? until[3];
  const month = from[2] ?? (from[3] ? undefined : until[2]);
  if (!year || !(month || amongDates)) return NaN;
  return year * 1e4 + (MONTHS.indexOf(month?.toLowerCase()) + 1) * 100 + Number(from[1] ?? 0);
}

// "20 million" as 20000000.
function numberOf(text) {
  const [, minus, digits, scale] = NUMBER.exec(text) ?? [];
  return Number(digits?.replaceAll(",", "")) * (SCALES[scale] ?? 1) * (minus ? -1 : 1);
}

// Numbers come before dates, dates before words, and empty cells last of all.
function keysOf(texts) {
  const bare = texts.map((text) => text.replace(HEDGES, ""));
  const amongDates = bare.some((text) => dateOf(text, false));
  return texts.map((text, row) => {
    const sizes = [numberOf(bare[row]), dateOf(bare[row], amongDates)];
    const rank = sizes[1] ? 1 : !isNaN(sizes[0]) ? 0 : text ? 2 : 3;
    return { rank, size: sizes[rank] ?? 0, text };
  });
}

function compareKeys(a, b, sign) {
  if (a.rank === 3 || b.rank === 3) return a.rank - b.rank;
  return sign * (a.rank - b.rank || a.size - b.size || collator.compare(a.text, b.text));
}
