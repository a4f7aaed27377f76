// Puts into the page what the page is about, as an app does that sends an empty one first.
fetch(location.href, { headers: { 'X-Content': 'true' } })
  .then((answer) => answer.text())
  .then((html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
  });
