/* Registri Peksos, forms about people and their certificates. Without this file all fields stand open
   and the end of a term is typed by hand.

   [data-bila="name=value"]     shown only while that choice is made
   input[data-nama="... {}"]    a name all in capitals is offered in proper case, with these words
   #tahun-penerbit              usual terms by issuer, from which the end of a certificate is proposed: an
                                estimate, said so at the field, until somebody types a date or ticks that
                                it was read
   #tingkat-kategori            category by level: the levels of another category are not offered */
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

  function properCase(text) {
    return text.toLowerCase().replace(/(^|[\s-])\S/g, function (start) { return start.toUpperCase(); });
  }

  Array.prototype.forEach.call(document.querySelectorAll("input[data-nama]"), function (field) {
    var offer = document.createElement("button");
    offer.type = "button";
    offer.className = "tombol-tautan";
    offer.hidden = true;
    field.insertAdjacentElement("afterend", offer);
    field.addEventListener("input", function () {
      var isShouted = field.value === field.value.toUpperCase() && /[A-Z]{3}/.test(field.value);
      offer.hidden = !isShouted;
      offer.textContent = field.getAttribute("data-nama").replace("{}", properCase(field.value));
    });
    offer.addEventListener("click", function () {
      field.value = properCase(field.value);
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });

  var categories = document.getElementById("tingkat-kategori");
  if (categories) {
    var categoryOf = JSON.parse(categories.textContent);
    var offerLevels = function () {
      var category = chosen("category");
      var levels = document.querySelectorAll("input[name$='scheme']");
      var own = Array.prototype.filter.call(levels, function (box) { return categoryOf[box.value] === category; });
      Array.prototype.forEach.call(levels, function (box) {
        var isOffered = !own.length || own.indexOf(box) >= 0;
        box.closest("label").hidden = box.disabled = !isOffered;
        if (!isOffered) box.checked = false;
      });
    };
    document.addEventListener("change", function (event) {
      if (event.target.name === "category") offerLevels();
    });
    offerLevels();
  }

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
    var year = Number(parts[3]) + term;
    var lastDay = new Date(year, Number(parts[2]), 0).getDate(); /* 29 February comes not every year */
    proposed = until.value = ("0" + Math.min(Number(parts[1]), lastDay)).slice(-2) + "/" + parts[2] + "/" + year;
    isRead.checked = false;
    until.setAttribute("data-tanggal-catatan", until.getAttribute("data-perkiraan") || "");
    until.dispatchEvent(new Event("change", { bubbles: true }));
  }

  document.addEventListener("change", function (event) {
    if (event.target === issued || event.target.name === find("issuer").name) propose();
  });
  until.addEventListener("focus", function () {
    if (until.value && until.value === proposed) until.select();
  });
  until.addEventListener("input", function () {
    if (until.value !== proposed) until.removeAttribute("data-tanggal-catatan");
    isRead.checked = until.value !== "" && until.value !== proposed;
  });
})();
