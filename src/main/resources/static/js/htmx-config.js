// htmx in this house: every unsafe request carries the CSRF token; a lost session takes the whole page to the sign-in form, never a
// sign-in form into a table cell; a failed request says so and leaves what was typed alone. The rest is <meta name="htmx-config">.
const words = document.querySelector('meta[name=problem-words]');
const csrf = document.querySelector('meta[name=csrf]');

document.addEventListener('htmx:configRequest', event => {
  if (csrf && event.detail.verb !== 'get') event.detail.headers[csrf.dataset.header] = csrf.content;
});

document.addEventListener('htmx:beforeSwap', event => {
  const { xhr } = event.detail;
  const landed = xhr.responseURL ? new URL(xhr.responseURL).pathname : '';
  if (xhr.status !== 401 && landed !== words.dataset.signin) return;
  event.detail.shouldSwap = false;
  location.assign(words.dataset.signin);
});

const tell = text => {
  const place = document.querySelector('[data-flash]');
  if (!place) return;
  const note = document.createElement('p');
  note.className = 'flash problem';
  note.textContent = text;
  place.replaceChildren(note);
};
document.addEventListener('htmx:responseError', event => event.detail.xhr.status !== 401 && tell(words.content));
document.addEventListener('htmx:sendError', () => tell(words.dataset.offline));
document.addEventListener('htmx:timeout', () => tell(words.dataset.offline));

// htmx would take the page at DOMContentLoaded only, which the last module may hold up. What is pressed before that would be sent by the browser,
// which leaves the page and what is typed on it; so htmx takes it now, after what its first requests need.
Object.assign(window.htmx.config, JSON.parse(document.querySelector('meta[name=htmx-config]').content));
window.htmx.process(document.body);
