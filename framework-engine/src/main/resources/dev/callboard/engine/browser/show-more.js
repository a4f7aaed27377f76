// With `words`: scrolls to the end and clicks what is labelled with them, as long as that makes the page grow. With `css`:
// clicks what matches, as long as something does and that changes the page. At most `max` times and for `limit` milliseconds. A page has settled when it has loaded, none of its scripts' requests is under way, and nothing
// has changed for `quiet` milliseconds.
async ({ words, css, max, quiet, limit }) => {
  const end = performance.now() + limit;
  const work = window[Symbol.for('callboard.work')] ?? { count: 0 };
  const { setTimeout } = work.timers ?? window;
  const label = new RegExp(`^(?:${words})$`, 'iu');
  let changed = performance.now();
  let changes = 0;
  const observer = new MutationObserver(() => {
    changed = performance.now();
    changes++;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const settled = async () => {
    const calm = () => document.readyState === 'complete' && work.count <= 0 && performance.now() - changed >= quiet;
    while (!calm() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
  };
  const leads = (element) => element.tagName === 'A' && !/^(#.*|javascript:.*)?$/i.test(element.getAttribute('href') ?? '');
  const isUsable = (element) =>
    element.getClientRects().length > 0 && !element.disabled && element.getAttribute('aria-disabled') !== 'true';
  const matching = () => [...document.querySelectorAll(css)].find(isUsable);
  const labelled = () => [...document.querySelectorAll('button, a, [role=button], input[type=button], [onclick]')].find((element) =>
    isUsable(element) && !leads(element) && label.test((element.innerText || element.value || '').replace(/\s+/g, ' ').trim()));
  // Of what is no button by its markup: "show more" alone may be about a text that is cut short.
  const loads = /\d|\b(?:load|laden|charger|cargar|carregar|carica|načíst)\b/iu;
  const own = (element) => [...element.childNodes].map((node) => (node.nodeType === 3 ? node.data : '')).join(' ').replace(/\s+/g, ' ').trim();
  const boxed = () => [...document.querySelectorAll('span, div, p')].find((element) =>
    label.test(own(element)) && loads.test(own(element)) && isUsable(element) && !element.closest('a[href]'));
  const size = () => document.body.getElementsByTagName('*').length;
  await settled();
  for (let i = 0; i < max && performance.now() < end; i++) {
    const before = css ? changes : size();
    const button = css ? matching() : labelled() ?? boxed();
    if (css && !button) break;
    if (!css) window.scrollTo(0, document.scrollingElement.scrollHeight);
    button?.click();
    changed = performance.now();
    await settled();
    if ((css ? changes : size()) <= before) break;
  }
  observer.disconnect();
}
