// data-desk-suggestion takes a subject that the person's words suggest into the subject's field, as if it had been chosen from the list.
document.addEventListener('click', event => {
  const suggestion = event.target.closest('[data-desk-suggestion]');
  if (!suggestion) return;
  const value = document.querySelector('#konusma [name=subject]');
  document.querySelector('#konusma [name=subjectText]').value = suggestion.dataset.label;
  value.value = suggestion.dataset.value;
  value.dispatchEvent(new CustomEvent('chosen', { bubbles: true, detail: { value: value.value } }));
});
