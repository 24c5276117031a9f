/* Registri Peksos, mending rows. Without this file the form is saved by its button.

   form[data-perbaikan]   each answer is saved as it is given; Enter goes to the next row, Esc takes back what
                          was typed or pasted, a column pasted from a spreadsheet fills the rows below.
                          data-tersimpan, -gagal, -ditolak, -usang say what became of it, -lebar and -panjang
                          what of a paste found no place
   [data-ganti]           parts that come anew with each saving, by their id
   [data-kabar]           where that is said */
(function () {
  "use strict";

  var TRY_EVERY = 15000;

  var form = document.querySelector("form[data-perbaikan]");
  if (!form) return;
  var news = form.querySelector("[data-kabar]");
  var saving = null;
  var isUnsent = false;
  var isUnsaved = false;
  var again = 0;
  var entered = "";
  var pasted = [];
  var unplaced = "";

  function fields() {
    return Array.prototype.slice.call(form.querySelectorAll("[name=isi]"));
  }

  function renew(text) {
    var page = new DOMParser().parseFromString(text, "text/html");
    document.querySelectorAll("[data-ganti]").forEach(function (part) {
      var anew = page.getElementById(part.id);
      if (anew && anew.innerHTML !== part.innerHTML) part.innerHTML = anew.innerHTML;
    });
    fields().forEach(function (field, place) {
      var anew = page.querySelectorAll("form[data-perbaikan] [name=isi]")[place];
      if (!anew) return;
      if (anew.hasAttribute("aria-invalid")) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    });
  }

  function say(what) {
    news.textContent = [unplaced, what].join(" ").trim();
  }

  /* What kept an answer from being saved: the words for it, and whether sending it again may help. */
  function refused(what, isWorthAnother) {
    say(what);
    if (isWorthAnother) again = setTimeout(save, TRY_EVERY);
  }

  function send() {
    clearTimeout(again);
    isUnsent = false;
    return fetch(form.action, { method: "POST", body: new FormData(form), credentials: "same-origin" }).then(function (answer) {
      if (answer.status === 409) return refused(form.getAttribute("data-usang"));
      if (!answer.ok) return refused(form.getAttribute("data-ditolak"));
      if (new URL(answer.url).pathname !== location.pathname) return refused(document.getElementById("kata").dataset.sesiHabis);
      return answer.text().then(function (text) {
        renew(text);
        isUnsaved = isUnsent;
        say(form.getAttribute("data-tersimpan"));
      });
    }).catch(function () {
      refused(form.getAttribute("data-gagal"), true);
    }).then(function () {
      if (isUnsent) return send();
    });
  }

  /* One saving at a time: what is typed meanwhile goes with the next. */
  function save() {
    isUnsent = isUnsaved = true;
    if (!saving) saving = send().then(function () { saving = null; });
  }

  /* Whoever goes on while an answer is not saved goes on once it is. */
  function waits(event, act) {
    if (!isUnsaved || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!saving) save();
    saving.then(function () { if (!isUnsaved) act(); });
  }

  function next(field) {
    var all = fields();
    var after = all[all.indexOf(field) + 1];
    if (after) after.focus();
    else field.blur();
  }

  form.addEventListener("change", function () {
    unplaced = "";
    save();
  });

  window.addEventListener("online", function () { if (isUnsaved) save(); });

  window.addEventListener("beforeunload", function (event) { if (isUnsaved) event.preventDefault(); });

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (link) waits(event, function () { location.href = link.href; });
  });

  /* The button of the form itself sends all there is: nothing is left to be saved before. */
  document.addEventListener("submit", function (event) {
    var button = event.submitter;
    if (event.target === form && !saving) isUnsaved = false;
    waits(event, function () { event.target.requestSubmit(button); });
  });

  form.addEventListener("focusin", function (event) {
    entered = event.target.value;
    pasted = [];
  });

  form.addEventListener("input", function () { pasted = []; });

  form.addEventListener("keydown", function (event) {
    if (!event.target.matches("input[name=isi]")) return;
    if (event.key === "Enter" && !event.ctrlKey) {
      event.preventDefault();
      next(event.target);
    } else if (event.key === "Escape") {
      event.target.value = entered;
      if (pasted.length) takeBack();
    }
  });

  function takeBack() {
    pasted.forEach(function (each) { each.field.value = each.text; });
    pasted = [];
    unplaced = "";
    save();
  }

  /* An empty cell of what was copied empties nothing. */
  form.addEventListener("paste", function (event) {
    if (!event.target.matches("input[name=isi]")) return;
    var lines = event.clipboardData.getData("text").replace(/\r?\n$/, "").split(/\r?\n/).map(function (line) { return line.split("\t"); });
    var columns = Math.max.apply(null, lines.map(function (cells) { return cells.length; }));
    if (lines.length < 2 && columns < 2) return;
    event.preventDefault();
    if (columns > 1) {
      news.textContent = form.getAttribute("data-lebar").replace("{}", columns);
      return;
    }
    var all = fields();
    var below = all.slice(all.indexOf(event.target));
    unplaced = lines.length > below.length ? form.getAttribute("data-panjang").replace("{}", lines.length - below.length) : "";
    pasted = below.slice(0, lines.length).map(function (field) { return { field: field, text: field.value }; });
    pasted.forEach(function (each, place) { each.field.value = lines[place][0].trim() || each.text; });
    save();
  });
})();
