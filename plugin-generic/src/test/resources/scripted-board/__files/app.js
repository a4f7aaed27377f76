const id = location.pathname.split('/')[2];
fetch(id ? `/api/jobs/${id}` : '/api/jobs').then((answer) => answer.json()).then((data) => {
  const main = document.querySelector('main');
  if (!id) {
    main.innerHTML = data.map((job) => `<a class="job" href="/jobs/${job}">${job}</a>`).join('');
    return;
  }
  const markup = document.createElement('script');
  markup.type = 'application/ld+json';
  markup.textContent = JSON.stringify(data);
  document.head.append(markup);
  main.textContent = data.title;
});
