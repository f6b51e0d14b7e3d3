// <form data-unsaved> asks before the page is left with something typed and not sent.
const changed = new Set();
document.addEventListener('input', event => {
  const form = event.target.form;
  if (form && 'unsaved' in form.dataset) changed.add(form);
});
document.addEventListener('submit', event => changed.delete(event.target));
addEventListener('beforeunload', event => {
  if ([...changed].some(form => form.isConnected)) event.preventDefault();
});
