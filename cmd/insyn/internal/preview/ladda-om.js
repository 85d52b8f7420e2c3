// Shows what the preview has built since the page came: another site by loading
// the page again, other findings by laying them over the page, which stays where
// it is. A hidden tab does not listen: a browser allows only six connections a host.
(function () {
  "use strict";
  var shown = document.currentScript.dataset.bygge; // "site.findings"
  var panel = document.getElementById("insyn-fynd");
  var status = document.getElementById("insyn-besked");
  var events = null;

  function site(id) { return id.split(".")[0]; }

  // say lets a screen reader know what the panel says.
  function say() {
    var told = panel.querySelector("[data-besked]");
    status.textContent = told ? told.dataset.besked : "";
  }

  function renew(id) {
    fetch("/_insyn/fynd").then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject();
    }).then(function (html) {
      shown = id;
      panel.innerHTML = html;
      panel.hidden = !panel.querySelector("h2");
      say();
    }).catch(function () { location.reload(); });
  }

  function listen() {
    if (events || document.hidden) return;
    events = new EventSource("/_insyn/handelser");
    events.addEventListener("bygge", function (e) {
      if (site(e.data) !== site(shown)) location.reload();
      else if (e.data !== shown) renew(e.data);
    });
  }

  function leave() {
    if (events) events.close();
    events = null;
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) leave(); else listen();
  });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  setTimeout(say, 500); // what a status says from the start is not read out
  listen();
})();
