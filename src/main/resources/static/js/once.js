// A form is sent once: while it is on its way its buttons are disabled, and come back when the page is shown again (Back) or htmx is
// done. Every POST form has it; data-many switches it off.
const buttons = form => [...form.elements].filter(el => el.type === 'submit' && !el.disabled);

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || 'many' in form.dataset || (event.defaultPrevented && !form.matches('[hx-post]'))) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'yes';
  // After the browser has collected the form, so that the pressed button's own value is still sent.
  setTimeout(() => buttons(form).forEach(button => { button.disabled = true; button.dataset.once = ''; }));
});

const free = root => {
  root.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
  root.querySelectorAll('[data-once]').forEach(button => { button.disabled = false; delete button.dataset.once; });
};
addEventListener('pageshow', () => free(document));
document.addEventListener('htmx:afterRequest', () => free(document));
