// Applications that were written without a line wait in this browser (IndexedDB) and send themselves when there is one: on every page of
// the citizen's, at once, whenever the line comes back, and every few seconds while something waits. The key goes along, so that an answer that was lost makes no second case. Other
// scripts speak with this one by events: outbox:keep { item }, outbox:drop { key }, and outbox:changed { items } after each change.
const open = () => new Promise((done, failed) => {
  const asked = indexedDB.open('acikkapi', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('outbox', { keyPath: 'key' });
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});
const work = async (mode, act) => {
  const db = await open();
  return new Promise((done, failed) => {
    const all = db.transaction('outbox', mode);
    const asked = act(all.objectStore('outbox'));
    all.oncomplete = () => { db.close(); done(asked.result); };
    all.onerror = () => { db.close(); failed(all.error); };
  });
};
const items = () => work('readonly', store => store.getAll());
const changed = async () => document.dispatchEvent(new CustomEvent('outbox:changed', { detail: { items: await items() } }));
const put = item => work('readwrite', store => store.put(item));
const drop = key => work('readwrite', store => store.delete(key));

const words = document.querySelector('meta[name=outbox-words]').dataset;
const tell = (text, href) => {
  const note = Object.assign(document.createElement('p'), { className: 'flash', textContent: `${text} ` });
  if (href) note.append(Object.assign(document.createElement('a'), { href, textContent: words.follow }));
  document.querySelector('[data-flash]').append(note);
};

const page = () => fetch('/cevrimdisi', { headers: { 'X-Outbox': 'send' }, cache: 'no-store' });
const sendOne = async item => {
  // A page that was kept has a form key of yesterday.
  const answer = await page();
  const token = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-offline-form] input[name=_csrf]')?.value;
  if (!token) return;
  const form = new FormData();
  form.append('_csrf', token);
  form.append('key', item.key);
  for (const [name, value] of item.fields) form.append(name, value);
  for (const file of item.files) form.append('photos', file, file.name);
  const sent = await fetch('/cevrimdisi', { method: 'POST', body: form });
  if (sent.status === 413) return put({ ...item, files: [], tooLarge: true }).then(() => sendOne({ ...item, files: [], tooLarge: true }));
  if (sent.status !== 200 && sent.status !== 422) return; // later
  const told = await sent.json();
  if (sent.status === 422) return put({ ...item, problems: told.problems });
  await drop(item.key);
  tell([words.sent.replace('%n', told.number).replace('%c', told.code), ...told.problems, ...item.tooLarge ? [words.tooLarge] : []].join(' '), '/takip');
};

// One page at a time sends, of all that are open.
const send = () => navigator.locks.request('outbox', { ifAvailable: true }, async lock => {
  if (!lock) return;
  try {
    for (const item of (await items()).filter(each => !each.problems)) await sendOne(item);
  } catch { /* no line: it waits */ }
  await changed();
});

document.addEventListener('outbox:keep', async ({ detail }) => { await put(detail.item); await changed(); await send(); });
document.addEventListener('outbox:drop', async ({ detail }) => { await drop(detail.key); await changed(); });
document.addEventListener('outbox:ask', changed);
addEventListener('online', send);
document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });
// Telephones do not always say that the line is back.
const EVERY = 10_000;
setInterval(async () => { if ((await items()).some(item => !item.problems)) send(); }, EVERY);
send();
navigator.serviceWorker?.register('/sw.js');
