/* Registri Peksos: while a person is being typed, who is recorded already and may be the same. Without this
   file the same list comes with the first answer of the form.

   [data-mungkin="/address/"]   inside the form; filled with what the address says about the typed person.
                                It is asked when a field about the person is left, by POST: no name stands
                                in an address. */
(function () {
  "use strict";

  var ASKED = ["name", "nik", "birth_date", "birth_place", "sex", "phone", "email", "nip", "employment_status", "category"];
  var PATIENCE = 250;
  var panel = document.querySelector("[data-mungkin]");
  if (!panel) return;
  var form = panel.closest("form");
  var waiting;
  var asked = "";

  function typed() {
    var answers = new FormData(form);
    var sent = new URLSearchParams();
    ASKED.forEach(function (name) { if (answers.get(name)) sent.append(name, answers.get(name)); });
    return sent;
  }

  function ask() {
    var sent = typed();
    if (!sent.get("name") && !sent.get("nik")) return;
    var now = sent.toString();
    if (now === asked) return;
    asked = now;
    new FormData(form).getAll("bukan").forEach(function (number) { sent.append("bukan", number); });
    sent.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    fetch(panel.getAttribute("data-mungkin"), { method: "POST", body: sent, credentials: "same-origin" })
      .then(function (answer) { return answer.ok ? answer.text() : ""; })
      .then(function (html) { if (now === asked) panel.innerHTML = html; })
      .catch(function () { asked = ""; /* The line is down: asked again when the next field is left. */ });
  }

  form.addEventListener("change", function (event) {
    if (ASKED.indexOf(event.target.name) < 0) return;
    clearTimeout(waiting);
    waiting = setTimeout(ask, PATIENCE);
  });
})();
