// <section data-rows> with links or buttons marked data-row: j and k (or the arrows, when a row has the focus) walk through them; Enter
// opens the one with the focus, as for every link. The walk begins at the current row.
const rows = () => [...document.querySelectorAll('[data-rows] [data-row]')].filter(row => row.checkVisibility());
let opening;
const typing = el => el.matches('input, textarea, select') || el.isContentEditable;

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
  const inList = event.target.closest('[data-row]') !== null;
  const letters = localStorage.getItem('keys') !== 'off';
  const step = { ...(letters && { j: 1, k: -1 }), ...(inList && { ArrowDown: 1, ArrowUp: -1 }) }[event.key];
  if (!step || document.querySelector('dialog[open]')) return;
  const all = rows();
  const at = all.indexOf(document.activeElement.closest('[data-row]') ?? all.find(row => row.hasAttribute('aria-current')));
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  // Beside a case, walking is opening; who walks fast opens only where they come to rest.
  clearTimeout(opening);
  const pane = next.closest('[data-desk]')?.querySelector(':scope > .pane');
  if (!pane || !matchMedia('(min-width: 901px)').matches) return;
  pane.inert = true; // until the case of this row is in it, no key acts on the one before
  opening = setTimeout(() => next.click(), 150);
});
