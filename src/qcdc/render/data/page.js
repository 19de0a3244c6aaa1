(function () {
  "use strict";
  var root = document.documentElement, body = document.body, memory = null;
  try { memory = window.localStorage; } catch (error) { memory = null; }
  function kept(key) { try { return memory && memory.getItem(key); } catch (error) { return null; } }
  function keep(key, value) { try { if (memory) { memory.setItem(key, value); } } catch (error) { return; } }
  function tongue(value) {
    root.lang = value;
    document.title = body.getAttribute("data-" + value);
    keep("qcdc-language", value);
  }
  function choose(id) {
    var box = document.getElementById(id);
    if (box) { box.checked = true; }
    return box;
  }
  var asked = location.hash === "#en" || location.hash === "#vi" ? location.hash.slice(1) : kept("qcdc-language");
  if (asked === "vi" || asked === "en") { choose("l-" + asked); tongue(asked); }
  if (kept("qcdc-theme")) { choose("t-" + kept("qcdc-theme")); }
  document.addEventListener("change", function (event) {
    if (event.target.name === "l") { tongue(event.target.value); }
    if (event.target.name === "t") { keep("qcdc-theme", event.target.value); }
  });
  var contents = document.querySelector(".contents details");
  if (contents && window.matchMedia("(max-width: 1179px)").matches) { contents.open = false; }
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll(".card details, .contents details").forEach(function (one) { one.open = true; });
  });
}());
