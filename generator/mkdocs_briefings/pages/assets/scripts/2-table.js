// Tables that compare: sorted by a click on a header, filtered by words, scrolled by keys.

const FEW = 8; // rows: fewer need no filter

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

class Table {
  constructor(box) {
    this.box = box;
    this.body = box.querySelector("tbody");
    this.heads = [...box.querySelectorAll("thead th")];
    this.labels = this.heads.map(textOf);
    this.rows = [...this.body.rows];
    this.words = this.rows.map((row) => fold(row.textContent));
    const headings = [...document.querySelectorAll("h1, h2, h3")];
    const above = headings.findLast((heading) => heading.compareDocumentPosition(box) & 4);
    this.name = above ? textOf(above) : "table";
    this.column = -1;
    // A table with a column for each card has no order but its own.
    const sorts = !box.matches(".bf-beside") && this.rows.length > 2;
    if (sorts) this.heads.forEach((head, column) => this.addButton(head, column));
    if (sorts && (this.rows.length >= FEW || box.matches(".bf-explorer"))) this.addFilter();
    this.watchWidth();
  }

  // A click sorts up, the next one down, the third one back into the order of the page.
  addButton(head, column) {
    const onclick = () => {
      if (this.column !== column) this.sort(column, 1);
      else this.sort(this.sign > 0 ? column : -1, -1);
    };
    head.append(make("button", { type: "button", onclick }, ...head.childNodes));
  }

  sort(column, sign) {
    [this.column, this.sign] = [column, sign];
    const order = [...this.rows.keys()];
    const keys = this.rows.map((row) => keyOf(row.cells[column]));
    if (column >= 0) order.sort((a, b) => compareKeys(keys[a], keys[b], sign));
    this.body.append(...order.map((index) => this.rows[index]));
    for (const head of this.heads) head.ariaSort = null;
    if (column >= 0) this.heads[column].ariaSort = sign > 0 ? "ascending" : "descending";
  }

  addFilter() {
    const ariaLabel = `Filter ${this.name}`;
    this.search = make("input", { type: "search", placeholder: "Filter", ariaLabel });
    this.search.addEventListener("input", () => this.show(this.matcher()));
    this.count = make("output", {});
    this.bar = make("div", { className: "bf-bar" }, this.search, this.count);
    this.show(() => true);
    this.box.before(this.bar);
  }

  // Whether a row has all the words that are typed.
  matcher() {
    const typed = fold(this.search.value).split(/\s+/);
    return (index) => typed.every((word) => this.words[index].includes(word));
  }

  // Show the rows, given by index, that fit.
  show(fits) {
    for (const [index, row] of this.rows.entries()) row.hidden = !fits(index);
    const [shown, all] = [this.rows.filter((row) => !row.hidden).length, this.rows.length];
    this.count.value = shown === all ? `${all} rows` : `${shown} of ${all} rows`;
  }

  // A table that is too wide scrolls in its box, which the keyboard must then be able to reach.
  // One that fits leaves scrolling to the page, and its header stays below the site's.
  watchWidth() {
    const { box, body } = this;
    Object.assign(box, { role: "group", ariaLabel: this.name });
    const more = () => {
      box.classList.toggle("bf-more", box.scrollLeft + box.clientWidth < box.scrollWidth - 4);
    };
    const fit = () => {
      if (body.parentElement.offsetWidth > box.clientWidth + 1) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
      const header = document.querySelector(".md-header");
      box.style.setProperty("--bf-top", `${header?.offsetHeight ?? 0}px`);
      more();
    };
    fit(); // at once: until it is known to fit, a wide table must not widen the page
    box.addEventListener("scroll", more, { passive: true });
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    watch.observe(body.parentElement);
  }
}
