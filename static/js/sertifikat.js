/* Registri Peksos, forms with a certificate. Without this file all fields stand open and the end of the
   term is typed by hand.

   [data-bila="name=value"]     shown only while that choice is made
   option/box of the issuer     data-tahun="5": the issuer's usual term, from which the end is proposed
   The end that was proposed is an estimate; typing another ticks that it was read on the paper. */
(function () {
  "use strict";

  function chosen(name) {
    var boxes = document.getElementsByName(name);
    var box = Array.prototype.find.call(boxes, function (each) { return each.checked; });
    return box ? box.value : "";
  }

  Array.prototype.forEach.call(document.querySelectorAll("[data-bila]"), function (part) {
    var condition = part.getAttribute("data-bila").split("=");
    function show() { part.classList.toggle("tutup", chosen(condition[0]) !== condition[1]); }
    document.addEventListener("change", show);
    show();
  });

  function find(name) { return document.querySelector("[name$='" + name + "']"); }

  var issued = find("issued_on");
  var until = find("valid_until");
  var isRead = find("is_read");
  var years = document.getElementById("tahun-penerbit");
  if (!issued || !until || !isRead || !years) return;
  var terms = JSON.parse(years.textContent);
  var proposed = "";

  function propose() {
    var parts = issued.value.match(/^(\d{2})\/(\d{2})\/(\d{4})$/);
    var term = terms[chosen(find("issuer").name)];
    if (!parts || !term || (until.value && until.value !== proposed)) return;
    proposed = until.value = parts[1] + "/" + parts[2] + "/" + (Number(parts[3]) + term);
    isRead.checked = false;
    until.dispatchEvent(new Event("change", { bubbles: true }));
  }

  document.addEventListener("change", function (event) {
    if (event.target === issued || event.target.name === find("issuer").name) propose();
  });
  until.addEventListener("focus", function () {
    if (until.value && until.value === proposed) until.select();
  });
  until.addEventListener("input", function () {
    isRead.checked = until.value !== "" && until.value !== proposed;
  });
})();
