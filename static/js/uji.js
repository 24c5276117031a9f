/* The grid of results. Every line can be chosen and saved without this file.

   Paste anywhere on the page: cells from Excel are sent to be read into the grid; nothing is saved.
   In the grid: arrows move between the cells, Enter goes down, letters choose a result. */
(function () {
  "use strict";

  var form = document.querySelector("form[data-hasil]");
  var pasted = form.elements.tempelan;
  var rows = Array.prototype.map.call(form.querySelectorAll(".kisi-isi tbody tr"), function (row) {
    return Array.prototype.slice.call(row.querySelectorAll("[data-sel]"));
  });

  document.addEventListener("paste", function (event) {
    var text = event.clipboardData.getData("text");
    var isCell = /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
    var isOneValue = !/[\t\n\r]/.test(text.trim());
    if (event.target === pasted || !text.trim() || (isCell && isOneValue)) return;
    event.preventDefault();
    pasted.value = text;
    form.querySelector("[name=baca]").click();
  });

  function placeOf(cell) {
    for (var row = 0; row < rows.length; row += 1) {
      var column = rows[row].indexOf(cell);
      if (column >= 0) return { row: row, column: column };
    }
    return null;
  }

  function go(row, column) {
    var cell = rows[row] && rows[row][column];
    if (!cell) return false;
    cell.focus();
    if (cell.select) cell.select();
    return true;
  }

  function isAtEdge(cell, step) {
    if (cell.tagName === "SELECT") return true;
    var start = cell.selectionStart;
    var end = cell.selectionEnd;
    if (start === 0 && end === cell.value.length) return true;
    return start === end && (step < 0 ? start === 0 : end === cell.value.length);
  }

  form.addEventListener("keydown", function (event) {
    var place = placeOf(event.target);
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
    var step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step || (step[1] && !isAtEdge(event.target, step[1]))) return;
    event.preventDefault();
    go(place.row + step[0], place.column + step[1]);
  });
})();
