/* Registri Peksos, mending rows. Without this file the form is saved by its button.

   form[data-perbaikan]   each answer is saved as it is given; Enter goes to the next row, Esc takes back what
                          was typed, a column pasted from a spreadsheet fills the rows below
   [data-ganti]           parts that come anew with each saving, by their id
   [data-kabar]           says that it was saved */
(function () {
  "use strict";

  var form = document.querySelector("form[data-perbaikan]");
  if (!form) return;
  var news = form.querySelector("[data-kabar]");
  var saving = null;
  var isUnsent = false;

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

  function send() {
    isUnsent = false;
    return fetch(form.action, { method: "POST", body: new FormData(form), credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    }).then(function (text) {
      renew(text);
      news.textContent = form.getAttribute("data-tersimpan");
    }).catch(function () {
      news.textContent = form.getAttribute("data-gagal");
    }).then(function () {
      if (isUnsent) return send();
    });
  }

  /* One saving at a time: what is typed meanwhile goes with the next. */
  function save() {
    isUnsent = true;
    if (!saving) saving = send().then(function () { saving = null; });
  }

  /* Whoever goes on while an answer is being saved goes on with it saved. */
  function waits(event, act) {
    if (!saving || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    saving.then(act);
  }

  function next(field) {
    var all = fields();
    var after = all[all.indexOf(field) + 1];
    if (after) after.focus();
    else field.blur();
  }

  form.addEventListener("change", save);

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (link) waits(event, function () { location.href = link.href; });
  });

  document.addEventListener("submit", function (event) {
    var button = event.submitter;
    waits(event, function () { event.target.requestSubmit(button); });
  });

  form.addEventListener("keydown", function (event) {
    if (!event.target.matches("input[name=isi]")) return;
    if (event.key === "Enter" && !event.ctrlKey) {
      event.preventDefault();
      next(event.target);
    } else if (event.key === "Escape") {
      event.target.value = event.target.defaultValue;
    }
  });

  form.addEventListener("paste", function (event) {
    var lines = event.clipboardData.getData("text").replace(/\r?\n$/, "").split(/\r?\n/);
    if (!event.target.matches("input[name=isi]") || lines.length < 2) return;
    event.preventDefault();
    var all = fields();
    var first = all.indexOf(event.target);
    lines.slice(0, all.length - first).forEach(function (line, place) {
      all[first + place].value = line.split("\t")[0].trim();
    });
    save();
  });
})();
