// What a cell sorts by: the key that the page gives it, else its words.

const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });

// The words of a cell or a heading, without remarks and permalinks.
function textOf(node) {
  const kept = [...node.childNodes].filter((child) => !child.matches?.(".bf-aside, .headerlink"));
  const words = kept.map((child) => (child.nodeName === "BR" ? " " : child.textContent));
  return words.join("").replace(/\s+/g, " ").trim();
}

// A key is a rank and a size: numbers (0) come before dates (1), dates before words (2), and empty
// cells (3) last of all.
function keyOf(cell) {
  const text = cell ? textOf(cell) : "";
  const given = cell?.querySelector("[data-sort]")?.dataset.sort;
  const written = given ?? (/^\d+$/.test(text) ? `0 ${text}` : text ? "2 0" : "3 0");
  const [rank, size] = written.split(" ").map(Number);
  return { rank, size, text };
}

function compareKeys(a, b, sign) {
  if (a.rank === 3 || b.rank === 3) return a.rank - b.rank;
  return sign * (a.rank - b.rank || a.size - b.size || collator.compare(a.text, b.text));
}
