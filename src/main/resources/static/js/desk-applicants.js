// Whom the clerk looks for, without a mouse: in the search field the arrows walk through what was found, Enter takes it (the first where
// none is walked to), 1…9 take that one as long as a name is typed or nothing (of a number they are digits; Alt+1…9 then), + after a name
// or nothing opens a new person (before digits it is a telephone's), Esc empties the field before it ends the conversation.
const field = document.querySelector('.desk-find #q');
const found = document.querySelector('[data-desk-found]');
const rows = () => [...found.querySelectorAll('[data-desk-person]')];
const isName = text => /\p{L}/u.test(text);
let at = -1;

const walk = to => {
  const all = rows();
  at = all.length ? (to + all.length) % all.length : -1;
  all.forEach((row, i) => row.classList.toggle('walked', i === at));
};
const number = event => /^(Digit|Numpad)[1-9]$/.test(event.code) && (event.altKey || isName(field.value) || !field.value)
  ? rows()[Number(event.code.at(-1)) - 1] : null;

field?.addEventListener('keydown', event => {
  if (event.isComposing) return;
  const taken = number(event);
  if (taken) taken.click();
  else if (event.key === 'ArrowDown') walk(at + 1);
  else if (event.key === 'ArrowUp') walk(at < 0 ? -1 : at - 1);
  else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) (rows()[Math.max(0, at)] ?? null)?.click();
  else if (event.key === '+' && (isName(field.value) || (!field.value && rows().length))) document.querySelector('[data-desk-new]')?.click();
  else if (event.key === 'Escape' && field.value) { field.value = ''; found.replaceChildren(); }
  else return;
  event.preventDefault();
});
found?.addEventListener('htmx:afterSwap', () => walk(0));
// An answer on its way belongs to what was typed before: Enter waits for nobody, so a new letter takes the old names away from it.
field?.addEventListener('input', () => { at = -1; rows().forEach(row => row.removeAttribute('data-desk-person')); });
