// Scrolls to the end and clicks what is labelled with `words`, as long as that makes the page grow, at most `max` times and
// for `limit` milliseconds. A page has settled when it has loaded, none of its scripts' requests is under way, and nothing
// has changed for `quiet` milliseconds.
async ({ words, max, quiet, limit }) => {
  const end = performance.now() + limit;
  const pending = window[Symbol.for('callboard.pending')] ?? { count: 0 };
  const label = new RegExp(`^(?:${words})$`, 'iu');
  let changed = performance.now();
  const observer = new MutationObserver(() => { changed = performance.now(); });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const settled = async () => {
    const calm = () => document.readyState === 'complete' && pending.count <= 0 && performance.now() - changed >= quiet;
    while (!calm() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
  };
  const leads = (element) => element.tagName === 'A' && !/^(#.*|javascript:.*)?$/i.test(element.getAttribute('href') ?? '');
  const more = () => [...document.querySelectorAll('button, a, [role=button], input[type=button]')].find((element) =>
    element.getClientRects().length > 0 && !element.disabled && element.getAttribute('aria-disabled') !== 'true' &&
    !leads(element) && label.test((element.innerText || element.value || '').replace(/\s+/g, ' ').trim()));
  const size = () => document.body.getElementsByTagName('*').length;
  await settled();
  for (let i = 0; i < max && performance.now() < end; i++) {
    const before = size();
    window.scrollTo(0, document.scrollingElement.scrollHeight);
    more()?.click();
    changed = performance.now();
    await settled();
    if (size() <= before) break;
  }
  observer.disconnect();
}
