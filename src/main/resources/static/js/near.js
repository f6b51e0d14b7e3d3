// <form data-near>: "where I am" chooses the neighbourhood of the telephone's own place and asks. The place goes to this house alone.
const form = document.querySelector('[data-near]');
const here = form.querySelector('[data-near-here]');
const status = form.querySelector('[data-near-status]');
here.hidden = !('geolocation' in navigator);
here.addEventListener('click', () => navigator.geolocation.getCurrentPosition(
  async ({ coords }) => {
    const answer = await fetch(`${form.dataset.nearUrl}?enlem=${coords.latitude}&boylam=${coords.longitude}`).catch(() => null);
    const code = answer?.status === 200 ? await answer.text() : '';
    if (!code) return void (status.textContent = form.dataset.nearNone);
    form.elements.mahalle.value = code;
    form.requestSubmit();
  },
  () => { status.textContent = form.dataset.nearNone; }));
