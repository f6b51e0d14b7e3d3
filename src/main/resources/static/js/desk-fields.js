// <form data-desk-fields data-focus="id">: the cursor begins at what is to be decided (data-told), in the first field that is wrong, or
// where the next word is due; Enter in a line goes to the next field, and from the last one to the button that saves. Ctrl+Enter and
// Alt+Enter are buttons' own. A name that was carried over (data-carried) is selected. What is pressed inside data-stay takes the
// cursor from no field.
const form = document.querySelector('[data-desk-fields]');
const fields = () => [...form.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(el => el.checkVisibility());

if (form) {
  const told = form.querySelector('[data-told]') ?? form.querySelector('[aria-invalid=true]');
  const first = told ?? form.querySelector(`#${form.dataset.focus}`);
  first?.focus();
  if (first?.closest('[data-carried]') && !told) first.select();
  else if (first?.matches('textarea, input[type=text]')) first.setSelectionRange(first.value.length, first.value.length);
}
form?.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
  if (!event.target.matches('input, select')) return;
  event.preventDefault();
  const all = fields();
  const next = all[all.indexOf(event.target) + 1] ?? form.querySelector('[data-desk-save]');
  next.focus();
});
document.addEventListener('mousedown', event => {
  if (form?.contains(document.activeElement) && event.target.closest('[data-stay] button')) event.preventDefault();
});
