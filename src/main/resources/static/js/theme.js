// The theme's buttons change the page at once; the server keeps the choice in a cookie. Without this script the form does it.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (!('themeForm' in form.dataset) || !event.submitter) return;
  event.preventDefault();
  const { value } = event.submitter;
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const root = document.documentElement;
  if (value === 'system') root.removeAttribute('data-bs-theme'); else root.dataset.bsTheme = value;
  form.querySelectorAll('button[name=theme]').forEach(button => button.setAttribute('aria-pressed', button.value === value));
  await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
}, true);
