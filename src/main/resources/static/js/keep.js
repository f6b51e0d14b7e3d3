// <form data-keep="name"> keeps what is typed in this tab (sessionStorage) until it is sent: a crashed or reloaded page loses nothing.
// Passwords, hidden and file fields and everything inside data-keep-not stay out of it, since it is written in the clear.
const key = form => `keep:${form.dataset.keep}`;
const kept = form => [...form.elements].filter(el => el.name && !el.closest('[data-keep-not]')
  && !['hidden', 'password', 'file', 'submit', 'button', 'fieldset'].includes(el.type));
const ticks = el => el.type === 'checkbox' || el.type === 'radio';

const save = form => sessionStorage.setItem(key(form), JSON.stringify(kept(form)
  .filter(el => !ticks(el) || el.checked).map(el => [el.name, el.value])));

const restore = form => {
  // What the server filled in stays: it knows what was sent, and how a form begins.
  const open = kept(form).filter(el => ticks(el) || el.tagName === 'SELECT' || !el.value);
  for (const [name, value] of JSON.parse(sessionStorage.getItem(key(form)) ?? '[]')) {
    for (const el of open.filter(each => each.name === name)) {
      if (ticks(el)) el.checked ||= el.value === value; else el.value = value;
      el.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
};

const attach = root => root.querySelectorAll('form[data-keep]').forEach(form => {
  if (form.dataset.keeping) return;
  form.dataset.keeping = 'yes';
  restore(form);
  form.addEventListener('input', () => save(form));
  form.addEventListener('submit', () => sessionStorage.setItem(`${key(form)}:sent`, 'yes'));
});
attach(document);
document.addEventListener('htmx:load', event => attach(event.target.parentNode ?? document));

// Sent, and the answer is not the same form with errors: the draft has done its work.
for (const sent of Object.keys(sessionStorage).filter(name => name.startsWith('keep:') && name.endsWith(':sent'))) {
  const name = sent.slice('keep:'.length, -':sent'.length);
  const form = [...document.forms].find(each => each.dataset.keep === name);
  if (!form?.querySelector('[aria-invalid]')) sessionStorage.removeItem(`keep:${name}`);
  sessionStorage.removeItem(sent);
}
