// <div data-desk>: a list beside a case. Opening a row swaps the pane alone (hx-boost on the list); this marks the row, lets a narrow
// window show the case, and gives the pane the focus, so that the next key is an act. The acts below a case open their forms in
// <dialog data-act-dialog>; without it, or without this script, they are pages of their own.
const desk = document.querySelector('[data-desk]');
const dialog = document.querySelector('[data-act-dialog]');
const body = dialog?.querySelector('.body');

const pane = () => desk.querySelector(':scope > .pane');
const rows = () => [...desk.querySelectorAll('[data-row]')];
const numberOf = row => new URL(row.href).searchParams.get('secili');
const mark = () => {
  for (const row of rows()) {
    if (numberOf(row) === pane().dataset.case) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
  desk.classList.toggle('reading', new URL(location.href).searchParams.has('secili'));
};
// Who has walked on meanwhile keeps the focus in the list; the pane's keys sleep until the case they stand at is open (rows.js).
const opened = () => {
  mark();
  const walking = document.activeElement.closest('[data-row]:not([aria-current])') !== null;
  pane().tabIndex = -1;
  pane().inert = walking;
  if (!walking) pane().focus({ preventScroll: true });
};
// Every opened case is an address of its own; going back loads it anew.
document.addEventListener('htmx:afterSwap', event => { if (event.target.matches('[data-desk] > .pane')) opened(); });
document.addEventListener('live:renewed', mark);
for (const trouble of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) document.addEventListener(trouble, () => { pane().inert = false; });
desk.querySelector('[data-row][aria-current]')?.scrollIntoView({ block: 'nearest' });

// An act says which case comes next in this list; the server opens it when the act took this one away (ActPages).
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || !(pane().contains(form) || dialog?.contains(form))) return;
  const at = rows().findIndex(row => row.hasAttribute('aria-current'));
  const next = rows()[at + 1] ?? rows()[at - 1];
  const field = form.querySelector('[name=siradaki]') ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'siradaki' }));
  field.value = next ? numberOf(next) : '';
}, true);

const left = new Map();
let act = null;
let typed = false;
const focusFirst = () => {
  const told = body.querySelector('[data-error-summary], .overtaken');
  if (told) told.tabIndex = -1;
  (told ?? body.querySelector('input:checked') ?? body.querySelector('textarea, select, input:not([type=hidden])') ?? body.querySelector('.btn-door'))?.focus();
};
document.addEventListener('click', async event => {
  const link = event.target.closest('.acts a[href]');
  if (!link || !dialog || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  act = link.getAttribute('href');
  if (left.has(act)) body.replaceChildren(...left.get(act));
  else await window.htmx.ajax('GET', act, { target: '#islem', swap: 'innerHTML' });
  if (!body.firstElementChild) return;
  if (!dialog.open) dialog.showModal();
  focusFirst();
});
document.addEventListener('htmx:afterSwap', event => { if (dialog?.open && event.target === body) focusFirst(); });
// A form that somebody overtook comes back as 409 with everything that was typed.
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status !== 409) return;
  event.detail.shouldSwap = true;
  event.detail.isError = false;
});
// Closed with something typed: it stands there again when the same act on the same case is opened.
body?.addEventListener('input', () => { typed = true; });
dialog?.addEventListener('close', () => {
  if (typed) left.set(act, [...body.childNodes]);
  typed = false;
  body.replaceChildren();
});
