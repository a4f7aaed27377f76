// Waits until the page is ready, then hands it over, in one call. With `css`: until an element matches. Without: until the
// page has loaded, none of its scripts' requests is under way, and nothing has changed for `quiet` milliseconds. After
// `limit` milliseconds it hands over what there is, with `ready: false`.
({ css, quiet, limit, max }) => new Promise((resolve) => {
  const pending = window[Symbol.for('callboard.pending')] ?? { count: 0 };
  let changed = performance.now();
  const hasSettled = () => document.readyState === 'complete' && pending.count <= 0 && performance.now() - changed >= quiet;
  const isReady = () => (css ? document.querySelector(css) !== null : hasSettled());
  const finish = (ready) => {
    observer.disconnect();
    clearInterval(poll);
    clearTimeout(end);
    const html = document.documentElement.outerHTML;
    resolve(html.length > max ? { ready, length: html.length } : { ready, html: '<!DOCTYPE html>' + html });
  };
  const check = () => { if (isReady()) finish(true); };
  const observer = new MutationObserver(() => {
    changed = performance.now();
    if (css) check();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const poll = setInterval(check, css ? 100 : Math.max(10, quiet / 4));
  const end = setTimeout(() => finish(false), limit);
  check();
})
