/* Registri Peksos: shows how far a job is without loading the page again. Once it ended, the page comes anew; an
   answer that is a refusal says nothing about the job. */
(function () {
  "use strict";

  var EVERY = 1000;

  function look() {
    fetch(location.href, { credentials: "same-origin", cache: "no-store" }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    }).then(function (text) {
      var now = new DOMParser().parseFromString(text, "text/html").querySelector("[data-pekerjaan]");
      if (!now) {
        location.reload();
        return;
      }
      show(now);
      setTimeout(look, EVERY);
    }, function () {
      setTimeout(look, EVERY * 5);
    });
  }

  function show(now) {
    var shown = document.querySelector("[data-pekerjaan]");
    ["[role=status]", "progress"].forEach(function (part) {
      var before = shown.querySelector(part);
      var after = now.querySelector(part);
      if (before.outerHTML !== after.outerHTML) before.replaceWith(after);
    });
  }

  setTimeout(look, EVERY);
})();
