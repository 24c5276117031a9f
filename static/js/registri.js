/* Registri Peksos, every page. Garnish: each thing here also works, plainer, without it. */
(function () {
  "use strict";

  /* Theme switch: the same cookie as the form's, without leaving the page. */
  function chooseTheme(form, theme) {
    var root = document.documentElement;
    if (theme) {
      root.setAttribute("data-tema", theme);
      document.cookie = "tema=" + theme + ";path=/;max-age=31536000;samesite=lax";
    } else {
      root.removeAttribute("data-tema");
      document.cookie = "tema=;path=/;max-age=0;samesite=lax";
    }
    form.querySelectorAll("button").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.value === theme));
    });
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.hasAttribute("data-tema-pilihan") && event.submitter) {
      event.preventDefault();
      chooseTheme(form, event.submitter.value);
    }
  });

  /* Open menus close with Escape and with a click elsewhere. */
  var MENUS = ".menu[open], .akun[open], .kolom[open], .lainnya details[open]";
  document.addEventListener("click", function (event) {
    document.querySelectorAll(MENUS).forEach(function (menu) {
      if (!menu.contains(event.target)) menu.removeAttribute("open");
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll(MENUS).forEach(function (menu) {
      menu.removeAttribute("open");
      menu.querySelector("summary").focus();
    });
  });

  /* A search field with a <datalist>: choosing an entry sends its form at once. */
  document.querySelectorAll("input[list]").forEach(function (input) {
    input.addEventListener("input", function () {
      var options = document.getElementById(input.getAttribute("list")).options;
      var isChosen = Array.prototype.some.call(options, function (option) {
        return option.value === input.value;
      });
      if (isChosen && input.form) input.form.submit();
    });
  });

  /* Print buttons: <button type="button" data-cetak hidden>. */
  document.querySelectorAll("[data-cetak]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  /* Copy buttons: <button type="button" data-salin="id of a field" data-tersalin="Copied" hidden>. The older way
     of copying also works where an office serves this without a certificate. */
  document.querySelectorAll("[data-salin]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      document.getElementById(button.getAttribute("data-salin")).select();
      if (document.execCommand("copy")) {
        button.querySelector("[role=status]").textContent = button.getAttribute("data-tersalin");
      }
    });
  });

  /* A refused form is read first. */
  var summary = document.querySelector(".ringkasan-galat");
  if (summary) summary.focus();
})();
