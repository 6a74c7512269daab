// The fact explorer: a table with facets. What is chosen stands in the address and can be saved.

class Explorer {
  constructor(table) {
    this.table = table;
    const columns = [...table.heads.keys()];
    this.facets = columns.filter((c) => table.heads[c].matches(".bf-facet")).map(this.makeFacet, this);
    this.addControls();
    table.search.addEventListener("input", () => this.keep("replaceState"));
    for (const head of table.heads) head.addEventListener("click", () => this.keep());
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  // A facet offers what its column says: the names that a cell links, or all of its words.
  makeFacet(column) {
    const label = this.table.labels[column];
    const values = this.table.rows.map((row) => {
      const names = linksIn(row.cells[column]).map(textOf);
      return names.length ? names : [textOf(row.cells[column])].filter(Boolean);
    });
    const select = make("select", { onchange: () => this.keep() });
    return { key: label.toLowerCase(), label, values, select };
  }

  addControls() {
    const { bar, search } = this.table;
    const fields = this.facets.map(({ label, select }) => make("label", {}, label, select));
    const button = (words, onclick) => make("button", { type: "button", onclick }, words);
    // On a phone the first button unfolds the facets; elsewhere they always show.
    this.fold = button("Facets", () => {
      this.fold.ariaExpanded = String(this.fold.ariaExpanded === "false");
    });
    this.fold.ariaExpanded = "false";
    this.clear = button("Clear all", () => {
      search.value = "";
      for (const { select } of this.facets) select.value = "";
      this.keep();
      search.focus();
    });
    const save = button("Download CSV", () => this.download());
    bar.append(this.fold, this.clear, save, make("div", { className: "bf-facets" }, ...fields));
  }

  get chosen() {
    return this.facets.filter(({ select }) => select.value);
  }

  // A choice is a step that the back button undoes; letters typed are none.
  keep(step = "pushState") {
    const { search, column, sign, labels } = this.table;
    const sort = column < 0 ? "" : (sign < 0 ? "-" : "") + labels[column].toLowerCase();
    const state = { q: search.value.trim(), sort };
    for (const { key, select } of this.facets) state[key] = select.value;
    const address = new URL(location);
    for (const [key, value] of Object.entries(state)) {
      if (value) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    if (address.href !== location.href) history[step](null, "", address);
    this.refresh();
  }

  restore() {
    const state = new URLSearchParams(location.search);
    const asked = (key) => state.get(key) ?? "";
    this.table.search.value = asked("q");
    for (const { key, values, select } of this.facets) {
      const known = values.flat().find((value) => fold(value) === fold(asked(key)));
      select.replaceChildren(new Option(known ?? asked(key)));
    }
    const [, down, label] = /^(-?)(.*)/.exec(asked("sort"));
    const column = this.table.labels.findIndex((other) => other.toLowerCase() === label);
    this.table.sort(column, down ? -1 : 1);
    this.refresh();
  }

  // Show what fits. A facet counts what each of its options would leave, all others as they are.
  refresh() {
    const typed = this.table.matcher();
    const fits = (index, except) =>
      typed(index) &&
      this.chosen.every((f) => f === except || f.values[index].includes(f.select.value));
    this.table.show((index) => fits(index));
    for (const facet of this.facets) {
      const { value } = facet.select;
      const counts = new Map(value ? [[value, 0]] : []);
      const found = facet.values.filter((_, index) => fits(index, facet)).flat();
      for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
      const names = [...counts.keys()].sort(collator.compare);
      const options = names.map((name) => new Option(`${name} (${counts.get(name)})`, name));
      facet.select.replaceChildren(new Option("any", ""), ...options);
      facet.select.value = value;
    }
    this.fold.textContent = this.chosen.length ? `Facets (${this.chosen.length})` : "Facets";
    this.clear.hidden = !this.chosen.length && !this.table.search.value;
  }

  // RFC 4180, with the mark by which spreadsheets know UTF-8.
  download() {
    const { labels, body } = this.table;
    const columns = labels.flatMap((label, c) => {
      const words = [label, (row) => textOf(row.cells[c])];
      const links = [`${label} URL`, (row) => linksIn(row.cells[c]).map((a) => a.href).join(" ")];
      return body.querySelector(`td:nth-child(${c + 1}) a`) ? [words, links] : [words];
    });
    columns.unshift(["id", refOf]);
    const shown = [...body.rows].filter((row) => !row.hidden);
    const lines = shown.map((row) => columns.map(([, tell]) => tell(row)));
    lines.unshift(columns.map(([label]) => label));
    const text = lines.map((line) => `${line.map(quoteCell).join(",")}\r\n`).join("");
    const href = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
    make("a", { href, download: `${fold(this.table.name)}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  }
}

function linksIn(cell) {
  return [...cell.querySelectorAll("a")];
}

// The ref of the fact that a row links to: "models/gpt-4o#launched".
function refOf(row) {
  const { pathname, hash } = row.querySelector("a[href*='#']");
  return pathname.replace(/(\/|\.html)$/, "").split("/").slice(-2).join("/") + hash;
}

// A spreadsheet must not take what a cell says for a formula.
function quoteCell(text) {
  const plain = text.replace(/^−(?=\d)/, "-");
  const safe = /^-\d[\d.,]*%?$/.test(plain) ? plain : plain.replace(/^(?=[=+\-@\t\r])/, "'");
  return `"${safe.replaceAll('"', '""')}"`;
}
