// <form data-desk-fields data-focus="id">: the cursor begins where the next word is due, or in the first field that is wrong; Enter in a
// line goes to the next field, and from the last one to the button that saves. Ctrl+Enter is the button's own.
const form = document.querySelector('[data-desk-fields]');
const fields = () => [...form.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(el => el.checkVisibility());

if (form) {
  const wrong = form.querySelector('[aria-invalid=true]');
  const first = wrong ?? form.querySelector(`#${form.dataset.focus}`);
  first?.focus();
  if (!wrong && first?.setSelectionRange) first.setSelectionRange(first.value.length, first.value.length);
}
form?.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented || event.isComposing) return;
  if (!event.target.matches('input, select')) return;
  event.preventDefault();
  const all = fields();
  const next = all[all.indexOf(event.target) + 1] ?? form.querySelector('[data-desk-save]');
  next.focus();
});
