// The page of a site that has nothing in it until a browser runs this.
(async () => {
  const main = document.querySelector('main');
  const id = location.pathname.split('/')[2];
  const get = async (path) => (await fetch(path)).json();
  if (!id) {
    const jobs = await get('/api/jobs');
    main.innerHTML = `<h1>Jobs</h1><p class="count">${jobs.length} open jobs</p><ul></ul>`;
    for (const job of jobs) {
      const item = document.createElement('li');
      item.innerHTML = '<a class="job"></a>';
      item.firstChild.href = `/jobs/${job.id}`;
      item.firstChild.textContent = job.title;
      main.querySelector('ul').append(item);
    }
    return;
  }
  const job = await get(`/api/jobs/${id}`);
  const markup = document.createElement('script');
  markup.type = 'application/ld+json';
  markup.textContent = JSON.stringify(job);
  document.head.append(markup);
  document.title = job.title;
  main.innerHTML = `<h1></h1><div></div>`;
  main.firstChild.textContent = job.title;
  main.lastChild.innerHTML = job.description;
})();
