// Waits until the page is ready, then hands it over, in one call. With `css`: until an element matches. Without: until the
// page has loaded, none of its scripts' requests is under way, and nothing has changed for `quiet` milliseconds. Where nothing
// that is known of could change it in the rest, less will do, with `early: true`: with `patience` SOME a quarter of that, with
// LITTLE a thirty-second part in which its scripts did nothing at all. After `limit` milliseconds it hands over what there is, with
// `ready: false`.
({ css, quiet, limit, max, patience }) => new Promise((resolve) => {
  const work = window[Symbol.for('callboard.work')] ?? { count: 0, busyWithin: () => true, mayGoOn: () => true };
  const { setTimeout, clearTimeout, setInterval, clearInterval } = work.timers ?? window;
  let changed = performance.now();
  let early = false;
  const isForeseen = (left) => !work.busyWithin(left) &&
    document.querySelector('iframe, frame, object, embed') === null && document.getAnimations().length === 0;
  const isCalm = (left) => left <= quiet * 0.75 ||
    (patience === 'LITTLE' && !work.mayGoOn() && performance.now() - Math.max(changed, work.touched) >= quiet / 32);
  const hasSettled = () => {
    const left = quiet - (performance.now() - changed);
    early = left > 0;
    return document.readyState === 'complete' && work.count <= 0 &&
      (left <= 0 || (patience !== 'ALL' && isCalm(left) && isForeseen(left)));
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
  const poll = setInterval(check, css ? 100 : Math.max(patience === 'LITTLE' ? 4 : 10, quiet / (patience === 'LITTLE' ? 64 : 8)));
  const end = setTimeout(() => finish(false), limit);
  check();
})
