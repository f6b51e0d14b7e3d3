// data-key="k": one key presses the button or link, or puts the cursor into the field; "Enter S" means either. Letters and signs are
// ignored while typing; F-keys, Ctrl+Enter and Esc never are. An open dialog has the keys for itself. The help dialog lists what the page offers by reading the attributes, and can switch the
// one-letter keys off (WCAG 2.1.4).
const typing = el => el.isContentEditable || el.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])');
const always = key => /^F\d+$/.test(key) || key === 'Esc' || key.includes('+') && key.length > 1;
const named = event => {
  const name = { Escape: 'Esc', ' ': 'Space' }[event.key] ?? event.key;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${name}`;
};
// toLowerCase of a Turkish "I" and "İ" must both find "i" and "ı": compare without dots.
const same = key => key.length > 1 ? key : key.toLowerCase().replace('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '');
const shown = el => el.checkVisibility() && !el.disabled;
const lettersOn = () => localStorage.getItem('keys') !== 'off';

// Into a field: behind what stands there, never over it. Only a search and a choice of a list are to be typed anew.
const enter = el => {
  if (el === document.activeElement) return;
  el.focus();
  if (el.type === 'search' || el.closest('[data-combobox]')?.querySelector('[data-combobox-value]').value) el.select();
  else if (/^(text|textarea|tel|url)$/.test(el.type)) el.setSelectionRange(el.value.length, el.value.length);
};

const keysOf = el => el.dataset.key.replace('Ctrl Enter', 'Ctrl+Enter').split(' ').map(same);
const target = (key, where) => [...where.querySelectorAll('[data-key]')]
  .filter(el => keysOf(el).includes(same(key)) && !el.closest('[inert]'))
  .sort((a, b) => shown(b) - shown(a))[0];

const press = event => {
  const key = named(event);
  const dialog = document.querySelector('dialog[open]');
  if (dialog && key === 'Esc') return;
  if (!always(key) && (typing(event.target) || !lettersOn())) return;
  if (key === 'Enter' && event.target.closest('a, button, summary, input, select')) return;
  // Ctrl+Enter is for the form that one writes in, where a page has two.
  const own = key === 'Ctrl+Enter' && event.target.form;
  const el = own && target(key, own) || target(key, dialog ?? document);
  if (!el || el.disabled) return;
  event.preventDefault();
  if (typing(el)) enter(el); else el.click();
};
const start = () => {
  document.removeEventListener('keydown', window.keepKey);
  document.addEventListener('keydown', event => { if (!event.defaultPrevented && !event.isComposing) press(event); });
  window.earlyKeys.splice(0).forEach(press);
};
document.addEventListener('DOMContentLoaded', start);

const help = document.querySelector('[data-keys-help]');
const list = help?.querySelector('[data-keys-list]');
const fixed = list ? [...list.children] : [];
const label = el => {
  const named = el.labels?.[0] ?? el;
  const text = [...named.childNodes].filter(node => node.nodeName !== 'KBD').map(node => node.textContent).join('');
  return (el.getAttribute('aria-label') ?? text).replace(/\s+/g, ' ').trim();
};
const row = el => {
  const [key, text] = ['dt', 'dd'].map(name => document.createElement(name));
  key.append(...el.dataset.key.split(' ').flatMap(one => [Object.assign(document.createElement('kbd'), { textContent: one }), ' ']));
  text.textContent = label(el);
  return [key, text];
};
document.querySelector('[data-open=tuslar]')?.addEventListener('click', () => {
  const here = [...document.querySelectorAll('[data-key]')].filter(el => shown(el) && el.dataset.key !== '?');
  list.replaceChildren(...here.flatMap(row), ...fixed);
});
const knob = help?.querySelector('[data-keys-switch]');
if (knob) knob.checked = lettersOn();
knob?.addEventListener('change', () => localStorage.setItem('keys', knob.checked ? 'on' : 'off'));
