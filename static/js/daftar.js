/* Registri Peksos, lists: choosing rows. Without this file the boxes are ticked one by one and the bar
   below the table posts them.

   form[data-pilihan]     holds the table and the bar; X ticks the cursor's row, Shift X every row from the
                          last one ticked to the cursor, Esc unticks all
   [data-terpilih]        says how many are chosen; data-kata has {} for the number
   [data-bilah-pilih]     stays out of sight until a row is ticked */
(function () {
  "use strict";

  var form = document.querySelector("form[data-pilihan]");
  var bar = form && form.querySelector("[data-bilah-pilih]");
  if (!bar) return;

  var boxes = Array.prototype.slice.call(form.querySelectorAll("input[name=pilih]"));
  var all = form.querySelector("input[name=semua]");
  var words = bar.querySelector("[data-terpilih]");
  var last = -1;

  function show() {
    var count = boxes.filter(function (box) { return box.checked; }).length;
    boxes.forEach(function (box) { box.closest("tr").classList.toggle("terpilih", box.checked || all.checked); });
    words.textContent = words.getAttribute("data-kata").replace("{}", count);
    bar.hidden = !count && !all.checked;
  }

  function tick(at, isRange) {
    if (at < 0) return;
    if (isRange && last >= 0) {
      for (var row = Math.min(last, at); row <= Math.max(last, at); row += 1) boxes[row].checked = true;
    } else boxes[at].checked = !boxes[at].checked;
    last = at;
    show();
  }

  function untick() {
    boxes.forEach(function (box) { box.checked = false; });
    all.checked = false;
    last = -1;
    show();
  }

  function atCursor() {
    return boxes.findIndex(function (box) { return box.closest("tr").classList.contains("kursor"); });
  }

  form.addEventListener("click", function (event) {
    var at = boxes.indexOf(event.target);
    if (at < 0) return;
    if (event.shiftKey && last >= 0) {
      boxes[at].checked = !boxes[at].checked;
      tick(at, true);
    } else last = at;
  });
  form.addEventListener("change", show);
  form.addEventListener("reset", function () { setTimeout(untick, 0); });

  document.addEventListener("keydown", function (event) {
    var isField = event.target.matches("input:not([type=checkbox]), select, textarea");
    if (isField || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "Escape") { untick(); return; }
    if (document.body.hasAttribute("data-tanpa-pintasan") || event.key.toLowerCase() !== "x") return;
    tick(atCursor(), event.shiftKey);
    event.preventDefault();
  });

  show();
})();
