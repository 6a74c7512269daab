for (const body of document.querySelectorAll(".bf-table thead + tbody")) {
  const table = new Table(body.closest(".bf-table"));
  if (table.box.matches(".bf-explorer")) new Explorer(table);
}
