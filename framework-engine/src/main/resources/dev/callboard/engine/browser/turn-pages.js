// Turns the pages of a list that only a script turns: clicks what is labelled with `words`, or the number of the next page, or
// chooses it; an arrow only where there is no such number, as it can lead to the last page. Goes on as long as that brings
// links the page did not have, at most `max` times and for `limit` milliseconds. What was there before is kept, hidden, at the
// page's end. Controls that have led to the end are taken off, so that those that are left show that the list goes on.
async ({ words, max, quiet, limit }) => {
  const end = performance.now() + limit;
  const work = window[Symbol.for('callboard.work')] ?? { count: 0 };
  const { setTimeout } = work.timers ?? window;
  const word = new RegExp(`^(?:${words})$`, 'iu');
  const slides = '[class*=carousel i], [class*=slide i], [class*=slick i], [class*=swiper i], [class*=splide i], [class*=calendar i], [class*=datepicker i]';
  let changed = performance.now();
  const observer = new MutationObserver(() => { changed = performance.now(); });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const settled = async () => {
    const calm = () => document.readyState === 'complete' && work.count <= 0 && performance.now() - changed >= quiet;
    while (!calm() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
  };
  const bare = (text) => text.replace(/\s+/g, ' ').trim().replace(/^[\s›»>→]+(?=\p{L})|(?<=\p{L})[\s›»>→]+$/gu, '');
  const labels = (element) => [element.innerText, element.value, element.getAttribute('aria-label'), element.title]
    .filter((text) => typeof text === 'string').map(bare).filter((text) => text !== '');
  const leads = (element) => element.tagName === 'A' && !/^(#.*|javascript:.*)?$/i.test(element.getAttribute('href') ?? '');
  const inPager = ['pagin', 'pager'].flatMap((name) => ['li', 'span', 'div'].map((tag) => `[class*=${name} i] ${tag}`)).join(', ');
  const controls = () => [...document.querySelectorAll(`button, a, [role=button], input[type=button], [onclick], ${inPager}`)]
    .filter((element) => !leads(element) && !(element.matches(inPager) && element.querySelector('a, button')) && element.getClientRects().length > 0 && !element.closest(slides));
  const isUsable = (element) => !element.disabled && !element.closest('[class*=disabled i], [aria-disabled=true]');
  const isNext = (element) => labels(element).some((text) => word.test(text));
  const isNextInWords = (element) => labels(element).some((text) => word.test(text) && /\p{L}/u.test(text));
  const number = (element) => labels(element).find((text) => /^\d{1,3}$/.test(text));
  const numbers = (element) => [...(element.parentElement?.parentElement?.parentElement ?? document.body).querySelectorAll('*')]
    .filter((part) => part.childElementCount === 0 && /^\d{1,3}$/.test(part.textContent.trim()));
  const isNumbered = (element) => number(element) !== undefined && numbers(element).length > 1;
  const highest = () => Math.max(...controls().filter(isNumbered).map((element) => Number(number(element))));
  const choices = () => [...document.querySelectorAll('select')].filter((select) =>
    /page|seite|pagina|página|strona|strana/i.test(`${select.name} ${select.id} ${select.getAttribute('aria-label')}`)
    && [...select.options].every((option, i) => bare(option.text) === String(i + 1)));
  const turners = () => [...controls().filter((element) => isNext(element) || isNumbered(element)), ...choices()];
  const turn = (to) => {
    const usable = controls().filter(isUsable);
    const control = usable.find(isNextInWords)
      ?? usable.find((element) => isNumbered(element) && number(element) === String(to))
      ?? usable.find(isNext);
    if (control) return () => control.click();
    const select = choices().find((each) => each.options.length >= to);
    return select && (() => {
      select.selectedIndex = to - 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };
  const addresses = () => [...document.querySelectorAll('a[href], [data-href], [data-url], [data-link], [onclick]')]
    .filter((element) => element.tagName !== 'A' || leads(element))
    .map((element) => ['href', 'data-href', 'data-url', 'data-link', 'onclick'].map((name) => element.getAttribute(name)).join('\n'));
  const copy = () => {
    const marked = turners();
    marked.forEach((element) => element.setAttribute('data-callboard-turner', ''));
    const part = document.createElement('div');
    part.hidden = true;
    part.setAttribute('data-callboard-page', '');
    part.append(...document.body.cloneNode(true).childNodes);
    part.querySelectorAll('[data-callboard-turner], script, style, noscript, iframe').forEach((element) => element.remove());
    marked.forEach((element) => element.removeAttribute('data-callboard-turner'));
    return part;
  };
  const kept = [];
  const seen = new Set(addresses());
  let isAtEnd = false;
  for (let page = 1; page <= max && performance.now() < end; page++) {
    const next = turn(page + 1);
    if (!next) {
      isAtEnd = page > 1;
      break;
    }
    const before = copy();
    next();
    changed = performance.now();
    await settled();
    const fresh = addresses().filter((address) => !seen.has(address));
    if (fresh.length === 0) {
      isAtEnd = page > 1 && highest() === page && performance.now() < end;
      break;
    }
    fresh.forEach((address) => seen.add(address));
    kept.push(before);
  }
  observer.disconnect();
  if (isAtEnd) turners().forEach((element) => element.remove());
  document.body.append(...kept);
}
