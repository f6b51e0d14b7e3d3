// data-open="id" opens the <dialog> of that id; data-close inside it closes it, as do Esc and a click beside it.
document.addEventListener('click', event => {
  const opener = event.target.closest('[data-open]');
  if (opener) document.getElementById(opener.dataset.open)?.showModal();
  if (event.target.closest('[data-close]')) event.target.closest('dialog')?.close();
  if (event.target.matches?.('dialog.dialog')) event.target.close();
});

// A page that came back with errors puts the reader at their summary.
document.querySelector('[data-error-summary]')?.focus();
