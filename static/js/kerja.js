/* Registri Peksos, workspace. Every form posts and every list filters without this file.

   Hooks for templates:
   data-pintasan="n"      on a link, button or field: pressing N follows, presses or focuses it
   data-tuju="b"          on a link: pressing G, then B, follows it
   body[data-tanpa-pintasan]  single letters do nothing: the account has switched them off
   body[data-sesi="60"]   seconds until the session ends, unless it is used; said ten minutes before
   table[data-kisi]       J and K move a cursor over the rows, Enter opens, a click on a row opens;
                          what opens is the first link of the row
   form[data-draft="x"]   typed answers are kept on this device, per user and x, until they are saved;
                          x names the form ("worker-create", "worker-12"). A field with
                          data-draft-kecuali is never kept, a hidden one only with data-draft-ikut. Status is
                          written into [data-draft-status]
   [data-draft-buang]     a button or link in that form that throws the draft away
   input[data-nik]        digits in fours; data-nik-lahir="id" and data-nik-kelamin="name" point to the
                          fields that it fills in while they are empty
   input[data-tanggal]    h is today; 14-3-91 becomes 14/03/1991 and is said in words;
                          data-tanggal="lampau": never in the future; data-tanggal-catatan is said after it
   select[data-cari]      becomes a list that can be searched by typing any part of a word
   [data-sambungan]       says whether the device is connected
   Words come from <template id="kata"> in base_work.html. */
(function () {
  "use strict";

  var words = document.getElementById("kata").dataset;
  var user = document.body.getAttribute("data-pengguna");
  var language = document.documentElement.lang;

  var tab = document.querySelector(".tab [aria-current]");
  if (tab && tab.offsetLeft + tab.offsetWidth > window.innerWidth) tab.scrollIntoView({ block: "nearest", inline: "center" });

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  function clock(date) {
    var separator = language === "en" ? ":" : ".";
    return ("0" + date.getHours()).slice(-2) + separator + ("0" + date.getMinutes()).slice(-2);
  }

  function fill(sentence, value) {
    return sentence.replace("{}", value);
  }

  function element(tag, className, text) {
    var made = document.createElement(tag);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /* A line that appears while the mouse is pressed would push the button from under it: wait. */
  var isPressed = false;
  var waiting = [];
  document.addEventListener("pointerdown", function () { isPressed = true; });
  ["pointerup", "pointercancel"].forEach(function (name) {
    document.addEventListener(name, function () {
      isPressed = false;
      setTimeout(function () { waiting.splice(0).forEach(function (act) { act(); }); }, 0);
    });
  });

  function say(field, kind, sentence) {
    if (isPressed) waiting.push(function () { sayNow(field, kind, sentence); });
    else sayNow(field, kind, sentence);
  }

  /* One line under a field, read out when it changes. An empty sentence takes the line away. */
  function sayNow(field, kind, sentence) {
    var id = field.id + "_dibaca";
    var line = document.getElementById(id);
    if (!line) {
      line = element("p", "");
      line.id = id;
      line.setAttribute("role", "status");
      field.insertAdjacentElement("afterend", line);
      field.setAttribute("aria-describedby", ((field.getAttribute("aria-describedby") || "") + " " + id).trim());
    }
    line.className = sentence ? "pesan " + kind : "";
    line.textContent = sentence;
  }

  /* -- Keys ----------------------------------------------------------------------------------- */
  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
  }

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll("table[data-kisi] tbody tr"));
  }

  function moveCursor(step) {
    var all = rows();
    if (!all.length) return;
    var at = all.findIndex(function (row) { return row.classList.contains("kursor"); });
    var next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
    if (at >= 0) all[at].classList.remove("kursor");
    all[next].classList.add("kursor");
    all[next].scrollIntoView({ block: "nearest" });
    var link = all[next].querySelector("a[href]");
    if (link) link.focus({ preventScroll: true });
  }

  function followShortcut(key) {
    var target = Array.prototype.find.call(document.querySelectorAll("[data-pintasan]"), function (each) {
      return each.getAttribute("data-pintasan") === key;
    });
    if (!target) return false;
    if (isTyping(target)) { target.focus(); target.select(); } else target.click();
    return true;
  }

  /* G, then the letter of a place. */
  var GO_WITHIN = 1500;
  var wentAt = 0;
  function goTo(key) {
    var link = Date.now() - wentAt < GO_WITHIN && document.querySelector('[data-tuju="' + key + '"]');
    wentAt = key === "g" ? Date.now() : 0;
    if (link) link.click();
    return Boolean(link) || key === "g";
  }

  function toggleHelp() {
    var help = document.getElementById("pintasan");
    if (help.open) help.close(); else help.showModal();
  }

  document.addEventListener("keydown", function (event) {
    var target = event.target;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      var save = document.querySelector(".bilah-aksi .utama");
      var form = target.form || (save && save.form);
      if (form && form.method === "post") {
        event.preventDefault();
        form.requestSubmit(save && save.form === form ? save : null);
      }
      return;
    }
    if (event.key === "Escape" && isTyping(target)) { target.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
    var key = event.key.toLowerCase();
    if (document.body.hasAttribute("data-tanpa-pintasan") || key.length > 1) return;
    if (goTo(key)) { event.preventDefault(); return; }
    if (key === "j" || key === "k") moveCursor(key === "j" ? 1 : -1);
    else if (key === "?") toggleHelp();
    else if (!followShortcut(key)) return;
    event.preventDefault();
  });

  /* Where a grid is no wider than its page, its head stays in sight below the bar. */
  var fitting = window.ResizeObserver && new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      entry.target.classList.toggle("muat", entry.target.scrollWidth <= entry.target.clientWidth);
    });
  });
  each(".kisi-kotak", function (box) { if (fitting) fitting.observe(box); });

  each("table[data-kisi] tbody", function (body) {
    body.addEventListener("click", function (event) {
      if (event.target.closest("a, button, input, label, summary") || String(window.getSelection())) return;
      var link = event.target.closest("tr").querySelector("a[href]");
      if (link) link.click();
    });
  });

  /* -- Connection ----------------------------------------------------------------------------- */
  each("[data-sambungan]", function (line) {
    function show() {
      var isOnline = navigator.onLine;
      line.hidden = false;
      line.classList.toggle("terputus", !isOnline);
      line.querySelector("span").textContent = isOnline
        ? line.getAttribute("data-tersambung")
        : line.getAttribute("data-terputus") + " " + clock(new Date());
    }
    window.addEventListener("online", show);
    window.addEventListener("offline", show);
    show();
  });

  /* -- Drafts --------------------------------------------------------------------------------- */
  var PREFIX = "draf:" + user + ":";
  var SENT = "draf-terkirim";
  /* Long enough for a weekend, short for a device that several people use. */
  var KEPT_FOR = 3 * 24 * 60 * 60 * 1000;

  function readDraft(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch (error) { return null; }
  }

  /* Of what is hidden only [data-draft-ikut] is kept: what the form was opened with, so that an old draft
     overwrites nothing newer unseen. */
  function isKept(field) {
    if (!field.name || field.hasAttribute("data-draft-kecuali")) return false;
    if (field.type === "hidden") return field.hasAttribute("data-draft-ikut");
    return !/^(file|password|submit|button)$/.test(field.type);
  }

  function answers(form) {
    var kept = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!isKept(field)) return;
      if (/^(checkbox|radio)$/.test(field.type)) {
        kept[field.name] = kept[field.name] || [];
        if (field.checked) kept[field.name].push(field.value);
      } else kept[field.name] = (kept[field.name] || []).concat(field.value);
    });
    return kept;
  }

  function restore(form, kept) {
    var read = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      var values = kept[field.name];
      if (!values || !isKept(field)) return;
      if (/^(checkbox|radio)$/.test(field.type)) field.checked = values.indexOf(field.value) >= 0;
      else {
        read[field.name] = (read[field.name] || 0) + 1;
        field.value = values[read[field.name] - 1] || "";
      }
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  function dropOldDrafts() {
    Object.keys(localStorage).forEach(function (key) {
      var draft = key.indexOf("draf:") === 0 && readDraft(key);
      if (draft && Date.now() - draft.at > KEPT_FOR) localStorage.removeItem(key);
    });
  }

  /* A draft goes when its form was accepted: another page of the workspace came back, or the same
     form with a word of success. A sign-in page or a refused form leaves it. */
  function dropSentDraft() {
    var key = sessionStorage.getItem(SENT);
    if (!key) return;
    var sameForm = Array.prototype.some.call(document.querySelectorAll("form[data-draft]"), function (form) {
      return PREFIX + form.getAttribute("data-draft") === key;
    });
    if (!sameForm || document.querySelector(".kabar.baik")) localStorage.removeItem(key);
    sessionStorage.removeItem(SENT);
  }

  function keepDrafts(form) {
    var key = PREFIX + form.getAttribute("data-draft");
    var status = form.querySelector("[data-draft-status]");
    var untouched = JSON.stringify(answers(form));
    var saved = untouched;
    var timer;

    function tell(sentence) {
      if (status) status.textContent = sentence;
    }
    function save() {
      clearTimeout(timer);
      timer = null;
      var now = JSON.stringify(answers(form));
      if (now === saved) return;
      try {
        localStorage.setItem(key, JSON.stringify({ at: Date.now(), answers: JSON.parse(now) }));
      } catch (error) {
        tell(words.drafPenuh);
        return;
      }
      saved = now;
      tell(fill(words.drafTersimpan, clock(new Date())));
    }
    function drop() {
      clearTimeout(timer);
      localStorage.removeItem(key);
      saved = JSON.stringify(answers(form));
      tell("");
    }
    function offer(draft) {
      var box = element("div", "kabar");
      var text = element("div", "", fill(words.drafAda, new Date(draft.at).toLocaleDateString(language) + " " + clock(new Date(draft.at))));
      if (form.querySelector("[data-draft-kecuali]")) text.append(" " + words.drafTanpa);
      var buttons = element("div", "tombol-tombol");
      [[words.drafPulihkan, function () { restore(form, draft.answers); save(); }], [words.drafBuang, drop]].forEach(function (choice) {
        var button = element("button", "tombol padat", choice[0]);
        button.type = "button";
        button.addEventListener("click", function () { choice[1](); box.remove(); });
        buttons.appendChild(button);
      });
      text.appendChild(buttons);
      box.appendChild(text);
      box.setAttribute("role", "status");
      form.insertAdjacentElement("afterbegin", box);
    }

    var draft = readDraft(key);
    var isRefused = form.querySelector(".ringkasan-galat") !== null;
    if (draft && !isRefused && JSON.stringify(draft.answers) !== untouched) offer(draft);

    form.addEventListener("input", function () {
      if (!timer) timer = setTimeout(save, 1500);
    });
    window.addEventListener("pagehide", save);
    document.addEventListener("visibilitychange", function () { if (document.hidden) save(); });
    form.addEventListener("click", function (event) {
      if (event.target.closest("[data-draft-buang]")) {
        drop();
        window.removeEventListener("pagehide", save);
      }
    });
    form.addEventListener("submit", function (event) {
      save();
      event.preventDefault();
      send(form, event.submitter, key, tell);
    });
  }

  /* Sending asks first whether the server can be reached: a browser's page of failure would take the
     form away. Until it can, the form stays open and is sent by itself; the server knows a form that comes
     twice. */
  var ALIVE = "/healthz";
  var TRY_EVERY = 15000;
  var PATIENCE = 8000;

  function send(form, submitter, key, tell) {
    if (form.isSending) return;
    form.isSending = true;
    tell(words.drafCoba);
    reach().then(function () { hand(form, submitter, key); }, function () {
      tell(fill(words.belumTerkirim, clock(new Date())));
      form.isSending = false;
      form.retry = setTimeout(again, TRY_EVERY);
      window.addEventListener("online", again, { once: true });
    });
    function again() {
      clearTimeout(form.retry);
      window.removeEventListener("online", again);
      send(form, submitter, key, tell);
    }
  }

  /* Back from the next page: the form can be sent again. */
  window.addEventListener("pageshow", function () {
    each("form[data-draft]", function (form) {
      form.isSending = false;
      var said = form.querySelector("[data-terkirim]");
      if (said) said.remove();
    });
  });

  function reach() {
    var stop = new AbortController();
    var timer = setTimeout(function () { stop.abort(); }, PATIENCE);
    return fetch(ALIVE, { cache: "no-store", signal: stop.signal }).then(function () { clearTimeout(timer); });
  }

  function hand(form, submitter, key) {
    if (submitter && submitter.name) {
      var said = document.createElement("input");
      said.type = "hidden";
      said.name = submitter.name;
      said.value = submitter.value;
      said.setAttribute("data-terkirim", "");
      form.appendChild(said);
    }
    sessionStorage.setItem(SENT, key);
    form.submit();
  }

  /* -- NIK ------------------------------------------------------------------------------------ */
  var WOMEN_ADD = 40;
  var YOUNGEST = 15;

  function readNik(digits) {
    var day = Number(digits.slice(6, 8));
    var isWoman = day > WOMEN_ADD;
    var year = 2000 + Number(digits.slice(10, 12));
    if (year > new Date().getFullYear() - YOUNGEST) year -= 100;
    var born = checkedDate(isWoman ? day - WOMEN_ADD : day, Number(digits.slice(8, 10)), year);
    return born && { born: born, sex: isWoman ? "P" : "L" };
  }

  function fillFrom(nik, read) {
    var birth = document.getElementById(nik.getAttribute("data-nik-lahir"));
    if (birth && (!birth.value || birth.dataset.dariNik === birth.value)) {
      birth.value = birth.dataset.dariNik = typed(read.born);
    }
    var sexes = document.getElementsByName(nik.getAttribute("data-nik-kelamin") || "");
    var isChosen = Array.prototype.some.call(sexes, function (box) { return box.checked && box.dataset.dariNik === undefined; });
    Array.prototype.forEach.call(sexes, function (box) {
      if (isChosen || box.type !== "radio") return;
      box.checked = box.value === read.sex;
      if (box.checked) box.dataset.dariNik = "";
    });
  }

  each("input[data-nik]", function (nik) {
    function digits() { return nik.value.replace(/[\s.\-']/g, ""); }
    nik.addEventListener("input", function () {
      var read = /^\d{16}$/.test(digits()) && readNik(digits());
      if (!read) { say(nik, "", ""); return; }
      fillFrom(nik, read);
      say(nik, "baik", words.nikDibaca.replace("{kelamin}", read.sex === "P" ? words.perempuan : words.lakiLaki).replace("{lahir}", inWords(read.born)));
    });
    nik.addEventListener("blur", function () {
      var value = digits();
      if (/^\d+$/.test(value)) nik.value = value.replace(/(\d{4})(?=\d)/g, "$1 ");
      if (value && !/^\d{16}$/.test(value)) {
        say(nik, "galat", /\D/.test(value) ? words.nikAngka : fill(words.nikPanjang, value.length));
      } else if (value && !readNik(value)) say(nik, "awas", words.nikTanggal);
    });
  });

  /* -- Dates ---------------------------------------------------------------------------------- */
  function checkedDate(day, month, year) {
    var date = new Date(year, month - 1, day);
    return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day ? date : null;
  }

  function typed(date) {
    return ("0" + date.getDate()).slice(-2) + "/" + ("0" + (date.getMonth() + 1)).slice(-2) + "/" + date.getFullYear();
  }

  function inWords(date) {
    return date.toLocaleDateString(language === "en" ? "en-GB" : "id-ID", { day: "numeric", month: "long", year: "numeric" });
  }

  function readDate(text, isPast) {
    if (/^h$/i.test(text)) return checkedDate(new Date().getDate(), new Date().getMonth() + 1, new Date().getFullYear());
    var parts = text.match(/^(\d{1,2})[\s.\/-](\d{1,2})[\s.\/-](\d{4}|\d{2})$/) || text.match(/^(\d{2})(\d{2})(\d{4})$/);
    if (!parts) return null;
    var year = Number(parts[3]);
    var limit = new Date().getFullYear() + (isPast ? 0 : 20);
    if (parts[3].length === 2) year += year + 2000 > limit ? 1900 : 2000;
    return checkedDate(Number(parts[1]), Number(parts[2]), year);
  }

  each("input[data-tanggal]", function (field) {
    field.addEventListener("change", function () {
      var date = readDate(field.value.trim(), field.getAttribute("data-tanggal") === "lampau");
      if (date) field.value = typed(date);
      var remark = field.getAttribute("data-tanggal-catatan");
      say(field, remark ? "awas" : "baik", date ? inWords(date) + (remark ? ", " + remark : "") : "");
    });
  });

  /* -- Session -------------------------------------------------------------------------------- */
  var WARN_BEFORE = 10 * 60;
  var SEEN = "sesi:" + user;

  function watchSession() {
    var length = Number(document.body.getAttribute("data-sesi"));
    var address = document.body.getAttribute("data-sesi-alamat");
    var box;
    if (!length) return;
    function used() { localStorage.setItem(SEEN, String(Date.now())); }
    function left() { return length - (Date.now() - Number(localStorage.getItem(SEEN))) / 1000; }
    function close() {
      if (box) box.remove();
      box = null;
    }
    function show(sentence, label, act) {
      close();
      box = element("div", "kabar awas sesi");
      var text = element("div", "", sentence + " ");
      if (label) {
        var button = element("button", "tombol padat", label);
        button.type = "button";
        button.addEventListener("click", act);
        text.appendChild(button);
      }
      box.appendChild(text);
      box.setAttribute("role", "alert");
      document.getElementById("isi").insertAdjacentElement("afterbegin", box);
    }
    function stay() {
      fetch(address, { credentials: "same-origin", redirect: "error" }).then(function () { used(); close(); look(); }, ended);
    }
    function ended() { show(words.sesiHabis); }
    function look() {
      var rest = left();
      if (rest <= 0) { ended(); return; }
      if (rest > WARN_BEFORE) close();
      else if (!box) show(fill(words.sesiAkhir, clock(new Date(Date.now() + rest * 1000))), words.sesiLanjut, stay);
      setTimeout(look, Math.max(1000, Math.min(rest > WARN_BEFORE ? (rest - WARN_BEFORE) * 1000 : rest * 1000, 60000)));
    }
    used();
    look();
  }

  watchSession();
  dropOldDrafts();
  dropSentDraft();
  each("form[data-draft]", keepDrafts);
})();
