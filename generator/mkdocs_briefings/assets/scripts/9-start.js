for (const body of document.querySelectorAll(".bf-table thead + tbody")) {
  new Table(body.closest(".bf-table"));
}
