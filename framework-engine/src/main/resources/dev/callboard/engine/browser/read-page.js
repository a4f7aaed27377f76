// Waits until the page is ready, then hands it over, in one call. With `css`: until an element matches. Without: until the
// page has loaded, none of its scripts' requests is under way, and nothing has changed for `quiet` milliseconds; a quarter
// of that will do, with `early: true`, where nothing that is known of could change it in the rest, unless `patient`. After
// `limit` milliseconds it hands over what there is, with `ready: false`.
({ css, quiet, limit, max, patient }) => new Promise((resolve) => {
  const work = window[Symbol.for('callboard.work')] ?? { count: 0, busyWithin: () => true };
  const { setTimeout, clearTimeout, setInterval, clearInterval } = work.timers ?? window;
  let changed = performance.now();
  let early = false;
  const isStill = (left) => left <= 0 || (!patient && left <= quiet * 0.75 && !work.busyWithin(left) &&
    document.querySelector('iframe, frame, object, embed') === null && document.getAnimations().length === 0);
  const hasSettled = () => {
    const left = quiet - (performance.now() - changed);
    early = left > 0;
    return document.readyState === 'complete' && work.count <= 0 && isStill(left);
  };
  const isReady = () => (css ? document.querySelector(css) !== null : hasSettled());
  const finish = (ready) => {
    observer.disconnect();
    clearInterval(poll);
    clearTimeout(end);
    const html = document.documentElement.outerHTML;
    const how = { ready, early: ready && early };
    resolve(html.length > max ? { ...how, length: html.length } : { ...how, html: '<!DOCTYPE html>' + html });
  };
  const check = () => { if (isReady()) finish(true); };
  const observer = new MutationObserver(() => {
    changed = performance.now();
    if (css) check();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const poll = setInterval(check, css ? 100 : Math.max(10, quiet / 8));
  const end = setTimeout(() => finish(false), limit);
  check();
})
