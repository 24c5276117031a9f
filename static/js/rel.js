/* Registri Peksos: numbers beside the places of the rail. Without this file they stand on the pages alone.

   [data-jumlah="address"]   the rail; the address tells of each link how many rows stand behind it, and
                             whether they wait for somebody. The device keeps the answer for a minute, and
                             asks anew where a page says that something was done. */
(function () {
  "use strict";

  var KEPT_FOR = 60000;
  var rail = document.querySelector("[data-jumlah]");
  if (!rail || !window.fetch) return;
  var key = ["jumlah", document.body.getAttribute("data-pengguna"), document.documentElement.lang].join("-");

  function show(counts) {
    rail.querySelectorAll(".pil").forEach(function (old) { old.remove(); });
    counts.forEach(function (count) {
      var link = rail.querySelector("li > a[href='" + count.url + "']");
      if (!link) return;
      var number = document.createElement("b");
      number.className = count.waits ? "pil awas" : "pil";
      number.textContent = count.said;
      link.append(" ", number);
    });
  }

  var kept = JSON.parse(sessionStorage.getItem(key) || "null");
  if (kept) show(kept.counts);
  if (kept && Date.now() - kept.at < KEPT_FOR && !document.querySelector("[role=status] .kabar")) return;

  fetch(rail.getAttribute("data-jumlah"), { headers: { Accept: "application/json" } })
    .then(function (answer) { return answer.ok && !answer.redirected ? answer.json() : null; })
    .then(function (found) {
      if (!found) return;
      sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), counts: found.counts }));
      show(found.counts);
    })
    .catch(function () { /* The line is down: the numbers stay as they were. */ });
})();
