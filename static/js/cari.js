/* Registri Peksos: suggestions under the search box while one types. Without this file Enter opens the
   page of results.

   input[data-usulan="address"]   asks the address, by POST with the fields of its form, for options;
                                  they fill the list that aria-controls names. An option opens its
                                  data-alamat; arrows walk, Enter opens or searches, Escape closes. */
(function () {
  "use strict";

  var WAIT = 150;
  var SHORTEST = 2;

  function enhance(input) {
    var list = document.getElementById(input.getAttribute("aria-controls"));
    var active = -1;
    var timer = null;
    var asking = null;

    function options() { return list.children; }
    function close() {
      list.hidden = true;
      unmark();
      input.setAttribute("aria-expanded", "false");
    }
    function show() {
      list.hidden = !options().length;
      input.setAttribute("aria-expanded", String(!list.hidden));
    }
    function mark(index) {
      active = index;
      Array.prototype.forEach.call(options(), function (option, place) {
        option.setAttribute("aria-selected", String(place === index));
      });
      input.setAttribute("aria-activedescendant", options()[index].id);
      options()[index].scrollIntoView({ block: "nearest" });
    }
    function unmark() {
      active = -1;
      Array.prototype.forEach.call(options(), function (option) { option.removeAttribute("aria-selected"); });
      input.removeAttribute("aria-activedescendant");
    }
    function forget() {
      clearTimeout(timer);
      if (asking) asking.abort();
      asking = null;
    }
    function ask() {
      var mine = asking = new AbortController();
      fetch(input.dataset.usulan, { method: "POST", body: new FormData(input.form), signal: mine.signal })
        .then(function (response) { return response.ok ? response.text() : ""; })
        .then(function (html) {
          if (asking !== mine) return;
          close();
          list.innerHTML = html;
          if (document.activeElement === input) show();
        })
        .catch(function () { /* no connection, or a newer question: Enter still searches */ });
    }

    input.addEventListener("input", function () {
      forget();
      unmark(); /* what was marked answers another text: Enter must not open it */
      if (input.value.trim().length < SHORTEST) { close(); list.textContent = ""; return; }
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("keydown", function (event) {
      var count = options().length;
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
        show();
        mark(event.key === "ArrowDown" ? (active + 1) % count : (active < 1 ? count : active) - 1);
        event.preventDefault();
      } else if (event.key === "Enter" && !list.hidden && active >= 0) {
        event.preventDefault();
        location.assign(options()[active].dataset.alamat);
      } else if (event.key === "Escape" && !list.hidden) {
        close();
        event.preventDefault(); /* the browser would empty the field */
        event.stopPropagation();
      }
    });
    input.addEventListener("focus", show);
    input.addEventListener("blur", close);
    input.form.addEventListener("submit", forget);
    list.addEventListener("mousedown", function (event) {
      event.preventDefault();
      var option = event.target.closest("[data-alamat]");
      if (option) location.assign(option.dataset.alamat);
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll("input[data-usulan]"), enhance);
})();
