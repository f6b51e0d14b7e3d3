// <form data-marks> with boxes that belong to it (form="…") beside the rows of a list: m marks the row with the focus, or else the
// current one, and goes on to the next; Shift+M marks the whole page, or clears it. Marks outlive a renewal of the list.
const form = () => document.querySelector('form[data-marks]');
const boxes = () => [...form().elements].filter(el => el.type === 'checkbox');
const marked = new Set(boxes().filter(box => box.checked).map(box => box.value));

const show = () => {
  for (const box of boxes()) box.checked = marked.has(box.value);
  const here = boxes().filter(box => box.checked).length;
  form().querySelector('[data-marks-count]').textContent = here ? form().dataset.some.replace('%', here) : '';
  form().querySelector('[data-marks-all]').hidden = false;
};
const set = (box, on) => {
  if (on) marked.add(box.value); else marked.delete(box.value);
};
const wholePage = () => {
  const on = boxes().some(box => !box.checked);
  for (const box of boxes()) set(box, on);
  show();
};

document.addEventListener('change', event => {
  if (event.target.form !== form() || event.target.type !== 'checkbox') return;
  set(event.target, event.target.checked);
  show();
});
document.addEventListener('click', event => {
  if (event.target.closest('[data-marks-all]')) wholePage();
});
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
  if (event.key !== 'm' && event.key !== 'M') return;
  if (event.target.matches('textarea, select, input:not([type=checkbox])') || localStorage.getItem('keys') === 'off') return;
  if (document.querySelector('dialog[open]')) return;
  event.preventDefault();
  if (event.shiftKey) return wholePage();
  const row = document.activeElement.closest('.markable') ?? document.querySelector('.markable:has([aria-current])');
  const box = row && boxes().find(each => row.contains(each));
  if (!box) return;
  set(box, !box.checked);
  show();
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
});
document.addEventListener('live:renewed', show);
addEventListener('pageshow', () => {
  for (const box of boxes().filter(each => each.checked)) marked.add(box.value);
  show();
});
show();
