// The page for where there is no line: the form goes into the outbox of this browser (outbox.js), and what waits there is listed. One that
// was refused comes back into the form to be mended.
const form = document.querySelector('[data-offline-form]');
const list = document.querySelector('[data-outbox-waiting]');
const status = form.querySelector('[data-offline-status]');
form.hidden = false;

form.addEventListener('submit', event => {
  event.preventDefault();
  const data = new FormData(form);
  const files = data.getAll('photos').filter(file => file.size > 0);
  const fields = [...data].filter(([name]) => !['_csrf', 'photos'].includes(name));
  if (!form.elements.text.value.trim()) return form.elements.text.focus();
  const item = { key: crypto.randomUUID(), fields, files, at: new Date().toISOString() };
  document.dispatchEvent(new CustomEvent('outbox:keep', { detail: { item } }));
  form.reset();
  form.elements.photos.dispatchEvent(new Event('change', { bubbles: true }));
  sessionStorage.removeItem(`keep:${form.dataset.keep}`);
  status.textContent = form.dataset.kept;
  status.hidden = false;
  status.scrollIntoView({ block: 'center' });
});

const act = (text, does) => {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn-quiet', textContent: text });
  button.addEventListener('click', does);
  return button;
};
const drop = key => document.dispatchEvent(new CustomEvent('outbox:drop', { detail: { key } }));
const mend = item => {
  for (const [name, value] of item.fields) if (form.elements[name]) form.elements[name].value = value;
  drop(item.key);
  form.elements.text.focus();
};
const row = item => {
  const line = document.createElement('li');
  const text = Object.fromEntries(item.fields).text;
  const says = item.problems ? `${list.dataset.refused} ${item.problems.join(' ')}` : list.dataset.waits;
  line.append(Object.assign(document.createElement('b'), { textContent: text.length > 80 ? `${text.slice(0, 80)}…` : text }),
    Object.assign(document.createElement('p'), { textContent: says }),
    act(list.dataset.mend, () => mend(item)), act(list.dataset.drop, () => drop(item.key)));
  return line;
};
document.addEventListener('outbox:changed', ({ detail }) => {
  list.replaceChildren(...detail.items.map(row));
  if (detail.items.every(item => item.problems)) status.hidden = true;
});
document.dispatchEvent(new Event('outbox:ask'));
