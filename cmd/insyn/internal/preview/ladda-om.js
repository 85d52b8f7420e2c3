// Reloads the page when the preview has built something else than it shows.
// A hidden tab does not listen: a browser allows only six connections a host.
(function () {
  "use strict";
  var shown = document.currentScript.dataset.bygge;
  var events = null;

  function listen() {
    if (events || document.hidden) return;
    events = new EventSource("/_insyn/handelser");
    events.addEventListener("bygge", function (e) {
      if (e.data !== shown) location.reload();
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
  listen();
})();
