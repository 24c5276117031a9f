/* Registri Peksos: select[data-cari] becomes a list that can be searched. The select stays, hidden,
   and is what the form sends; without this file it is an ordinary select. data-cari="/address/" holds
   more entries than were sent with the page: they are asked for by what is typed. */
(function () {
  "use strict";

  var MOST_SHOWN = 60;
  var SHORTEST = 2;
  var PATIENCE = 200;

  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  /* Every word that was typed must begin a word of the entry: "ci sel" finds "Kec. Cimahi Selatan". */
  function matches(entry, query) {
    var parts = entry.folded.split(/[\s.,()/-]+/);
    return query.every(function (word) {
      return parts.some(function (part) { return part.indexOf(word) === 0; });
    });
  }

  function enhance(select) {
    var id = select.id;
    var box = document.createElement("div");
    var input = document.createElement("input");
    var list = document.createElement("ul");
    var entries = Array.prototype.filter.call(select.options, function (option) { return option.value; }).map(function (option) {
      return { option: option, folded: fold(option.text) };
    });
    var address = select.getAttribute("data-cari");
    var waiting;
    var shown = [];
    var active = -1;

    box.className = "cari-pilih";
    input.className = select.className;
    input.id = id;
    input.type = "text";
    input.autocomplete = "off";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", id + "_pilihan");
    ["aria-describedby", "aria-invalid"].forEach(function (name) {
      if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
    });
    list.id = id + "_pilihan";
    list.hidden = true;
    list.tabIndex = -1; // a list that scrolls would else be a stop of Tab, which loses the focus as it closes
    list.setAttribute("role", "listbox");
    var label = document.querySelector('label[for="' + id + '"]');
    if (label) list.setAttribute("aria-label", label.textContent.trim());
    select.id = id + "_asli";
    select.hidden = true;
    select.insertAdjacentElement("beforebegin", box);
    box.appendChild(input);
    box.appendChild(list);
    showChosen();

    function showChosen() {
      var option = select.options[select.selectedIndex];
      input.value = option && option.value ? option.text : "";
    }
    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function mark(index) {
      active = index;
      Array.prototype.forEach.call(list.children, function (item, place) {
        item.setAttribute("aria-selected", String(place === index));
      });
      if (index < 0) return;
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
    function open(text) {
      var query = fold(text).split(/\s+/).filter(Boolean);
      shown = entries.filter(function (entry) { return matches(entry, query); }).slice(0, MOST_SHOWN);
      list.textContent = "";
      shown.forEach(function (entry, index) {
        var item = document.createElement("li");
        item.id = id + "_pilihan_" + index;
        item.setAttribute("role", "option");
        item.textContent = entry.option.text;
        list.appendChild(item);
      });
      list.hidden = !shown.length;
      input.setAttribute("aria-expanded", String(shown.length > 0));
      mark(query.length && shown.length ? 0 : -1);
    }
    function add(place) {
      if (entries.some(function (entry) { return entry.option.value === place.code; })) return;
      var option = new Option(place.label, place.code);
      select.add(option);
      entries.push({ option: option, folded: fold(place.label) });
    }
    /* Asks for what the typed words begin, unless something else was typed meanwhile. */
    function ask() {
      var text = input.value.trim();
      if (text.length < SHORTEST) return;
      fetch(address + "?q=" + encodeURIComponent(text), { credentials: "same-origin" })
        .then(function (answer) { return answer.ok ? answer.json() : { places: [] }; })
        .then(function (found) {
          found.places.forEach(add);
          if (document.activeElement === input && input.value.trim() === text) open(text);
        })
        .catch(function () { /* No connection: what came with the page can still be chosen. */ });
    }
    function choose(index) {
      select.value = shown[index].option.value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      select.dispatchEvent(new Event("input", { bubbles: true }));
    }

    input.addEventListener("focus", function () { input.select(); open(""); });
    input.addEventListener("input", function () {
      open(input.value);
      clearTimeout(waiting);
      if (address) waiting = setTimeout(ask, PATIENCE);
    });
    input.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) open("");
        else mark((active + (event.key === "ArrowDown" ? 1 : shown.length - 1) + shown.length) % shown.length);
        event.preventDefault();
      } else if (event.key === "Enter" && !list.hidden && active >= 0 && !event.ctrlKey) {
        choose(active);
        close();
        event.preventDefault();
      } else if (event.key === "Tab" && !list.hidden && active >= 0 && input.value) {
        choose(active);
      } else if (event.key === "Escape" && !list.hidden) {
        showChosen();
        close();
        event.stopPropagation();
      }
    });
    /* Leaving: an emptied field chooses nothing, anything else goes back to what is chosen. */
    input.addEventListener("blur", function () {
      if (!input.value) select.value = "";
      showChosen();
      close();
    });
    list.addEventListener("mousedown", function (event) {
      event.preventDefault();
      var item = event.target.closest("li");
      if (!item) return;
      choose(Array.prototype.indexOf.call(list.children, item));
      close();
    });
    select.addEventListener("change", showChosen);
    if (select.autofocus) input.focus();
  }

  Array.prototype.forEach.call(document.querySelectorAll("select[data-cari]"), enhance);
})();
