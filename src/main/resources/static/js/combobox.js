// <div data-combobox data-url="/kisiler?tur=secenek"> around a text field, a hidden field and a listbox (ARIA 1.2): what is typed is
// asked of data-url as q; the answer is a Partial of <li role="option" data-value="…">. Arrows walk, Enter takes, Esc closes; Alt+1…9
// takes that option at once, and the bare number too once an arrow was pressed. Taking fires "chosen" with the value.
const attach = root => root.querySelectorAll('[data-combobox]').forEach(box => {
  const input = box.querySelector('input:not([type=hidden])');
  if (input.getAttribute('role')) return;
  const value = box.querySelector('[data-combobox-value]');
  const list = box.querySelector('[role=listbox]');
  const status = box.querySelector('[data-combobox-status]');
  const options = () => [...list.querySelectorAll('[role=option]')];
  let active = null, asked = 0, timer;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);

  const show = open => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', open);
    if (!open) walk(null);
  };
  const walk = option => {
    active = option;
    options().forEach(each => each.setAttribute('aria-selected', each === option));
    if (option) { input.setAttribute('aria-activedescendant', option.id); option.scrollIntoView({ block: 'nearest' }); }
    else input.removeAttribute('aria-activedescendant');
  };
  const take = option => {
    value.value = option.dataset.value;
    input.value = option.dataset.label ?? option.textContent.trim();
    show(false);
    value.dispatchEvent(new CustomEvent('chosen', { bubbles: true, detail: { value: value.value } }));
  };
  const ask = async () => {
    const mine = ++asked;
    if (input.value.trim().length < Number(box.dataset.min)) return show(false);
    const url = new URL(box.dataset.url, location.href);
    url.searchParams.set('q', input.value.trim());
    const answer = await fetch(url, { headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (mine !== asked || !answer?.ok || answer.redirected) return;
    list.innerHTML = await answer.text();
    options().forEach((option, i) => { option.id ||= `${list.id}-${i}`; option.setAttribute('aria-selected', 'false'); });
    const found = options().length;
    status.textContent = found ? status.dataset.some.replace('%', found) : status.dataset.none;
    show(found > 0);
  };

  show(false);
  input.addEventListener('input', () => { value.value = ''; clearTimeout(timer); timer = setTimeout(ask, 150); });
  input.addEventListener('blur', () => show(false));
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => { const option = event.target.closest('[role=option]'); if (option) take(option); });
  input.addEventListener('keydown', event => {
    const all = options();
    const at = all.indexOf(active);
    const number = /^Digit[1-9]$/.test(event.code) && (event.altKey || active) ? all[Number(event.code.at(-1)) - 1] : null;
    if (list.hidden) { if (event.key === 'ArrowDown' && all.length) { event.preventDefault(); show(true); walk(all[0]); } return; }
    if (event.key === 'ArrowDown') walk(all[(at + 1) % all.length]);
    else if (event.key === 'ArrowUp') walk(all[(at - 1 + all.length) % all.length]);
    else if (event.key === 'Enter' && active && !event.altKey) take(active);
    else if (number) take(number);
    else if (event.key === 'Escape') show(false);
    else return;
    event.preventDefault();
  });
});
attach(document);
document.addEventListener('htmx:load', event => attach(event.target.parentNode ?? document));
