// <form data-place="neighbourhood" data-place-url="/basvuru/mahalle"> around a map: a mark on the map chooses the neighbourhood around it
// in the list, unless one was chosen by hand. A mark in no neighbourhood leaves the list as it is; the server does the same where no script runs.
document.querySelectorAll('form[data-place]').forEach(form => form.addEventListener('placed', async ({ detail }) => {
  const url = new URL(form.dataset.placeUrl, location.href);
  url.searchParams.set('enlem', detail.lat);
  url.searchParams.set('boylam', detail.lng);
  const list = form.elements[form.dataset.place];
  // What was chosen by hand stays.
  if (list.value && list.value !== list.dataset.fromMap) return;
  const answer = await fetch(url).catch(() => null);
  if (answer?.status === 200) list.value = list.dataset.fromMap = await answer.text();
}));
