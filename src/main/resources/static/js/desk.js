// <div data-desk>: a list beside a case. Opening a row swaps the pane alone (hx-boost on the list); this marks the row, lets a narrow
// window show the case, and gives the pane the focus, so that the next key is an act. The acts below a case open their forms in
// <dialog data-act-dialog>; without it, or without this script, they are pages of their own.
const desk = document.querySelector('[data-desk]');
const dialog = document.querySelector('[data-act-dialog]');
const body = dialog?.querySelector('.body');

const chosen = () => new URL(location.href).searchParams.get('secili');
const mark = () => {
  for (const row of desk.querySelectorAll('[data-row]')) {
    if (new URL(row.href).searchParams.get('secili') === chosen()) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
  desk.classList.toggle('reading', chosen() !== null);
  const pane = desk.querySelector(':scope > .pane');
  pane.tabIndex = -1;
  pane.focus({ preventScroll: true });
};
// Every opened case is an address of its own; going back loads it anew.
document.addEventListener('htmx:pushedIntoHistory', mark);

document.addEventListener('click', async event => {
  const act = event.target.closest('.acts a[href]');
  if (!act || !dialog || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await window.htmx.ajax('GET', act.getAttribute('href'), { target: '#islem', swap: 'innerHTML' });
  if (!body.firstElementChild) return;
  if (!dialog.open) dialog.showModal();
  (body.querySelector('[aria-invalid], input:checked, textarea, select, input:not([type=hidden])') ?? body.querySelector('.btn-door'))?.focus();
});
// A form that somebody overtook comes back as 409 with everything that was typed.
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status !== 409) return;
  event.detail.shouldSwap = true;
  event.detail.isError = false;
});
dialog?.addEventListener('close', () => body.replaceChildren());
