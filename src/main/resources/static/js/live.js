// <div data-live="topic"> with parts marked data-live-part="#id": when the topic has news, the page is asked for anew and its parts are
// put in place of the old ones. A part that somebody is typing in waits until they are done; the row with the focus keeps it, and a list
// keeps its scroll. A case is put anew only where it is the same case in another version. What is looked at is said every half minute (data-looking), so that colleagues see it.
const place = document.querySelector('[data-live]');
const typing = part => part.contains(document.activeElement)
  && document.activeElement.matches('textarea, select, input:not([type=hidden], [type=checkbox])');
const handle = el => el.type === 'checkbox' ? `[value="${CSS.escape(el.value)}"]` : el.hasAttribute('href') ? `[href="${CSS.escape(el.getAttribute('href'))}"]` : null;
// Nor while somebody is at a form or a case is on its way: the answer to a row that is gone would be thrown away.
const busy = () => document.querySelector('dialog[open], .htmx-request, [data-desk] > .pane[inert]') !== null;

const same = (part, next) => part.dataset.case
  ? part.dataset.case !== next.dataset.case || part.dataset.version === next.dataset.version
  : next.innerHTML === part.innerHTML;

// A page that answers a form (body[data-answer]) stands at the form's address, which nobody can fetch: data-live-at is the page's own,
// until the address changes under it. Every other page is asked for as it was opened, with its list and its filters.
const arrived = location.href;
const own = () => document.body.dataset.answer && location.href === arrived ? place.dataset.liveAt : location.href;

const renew = async () => {
  const answer = await fetch(own(), { headers: { 'X-Live': 'true' } });
  if (answer.status >= 500) throw new Error(answer.status); // asked again; what is no more to be seen is not
  if (!answer.ok || answer.redirected) return;
  const text = await answer.text();
  if (busy()) return soon();
  const anew = new DOMParser().parseFromString(text, 'text/html');
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const next = anew.querySelector(`[data-live-part="${part.dataset.livePart}"]`);
    if (!next || typing(part) || same(part, next)) continue;
    const focused = part.contains(document.activeElement) ? handle(document.activeElement) : null;
    const top = part.scrollTop;
    if (next.dataset.version) part.dataset.version = next.dataset.version;
    const opened = [...part.querySelectorAll('details')].map(d => d.open);
    part.replaceChildren(...next.childNodes);
    [...part.querySelectorAll('details')].forEach((d, i) => { d.open = opened[i] ?? d.open; });
    window.htmx?.process(part);
    part.scrollTop = top;
    if (focused) part.querySelector(focused)?.focus({ preventScroll: true });
  }
  document.dispatchEvent(new CustomEvent('live:renewed'));
};

// Once a second at most, and not everybody in the same moment. Steady news puts nothing off.
let due = null;
let last = 0;
const soon = () => {
  due ??= setTimeout(() => {
    due = null;
    if (busy()) soon();
    else if (document.hidden) missed = true;
    else { last = Date.now(); renew().catch(() => setTimeout(soon, 5_000)); }
  }, Math.max(150 + Math.random() * 200, last + 1_000 - Date.now()));
};
let missed = false;
// Who looks at a case matters only where that case is in the list.
const matters = what => !what.includes(' bakis:') || document.querySelector(`[data-row][href*="secili=${what.split('bakis:')[1]}"]`) !== null;
if (place) {
  const stream = new EventSource(`/canli?konu=${encodeURIComponent(place.dataset.live)}`);
  // Between a page and its line there is time for news: the line says how many milliseconds ago there was some.
  stream.addEventListener('opened', event => { if (Number(event.data) < performance.now()) soon(); });
  stream.addEventListener('changed', event => { if (matters(event.data)) soon(); });
  addEventListener('pagehide', () => stream.close());
  document.addEventListener('visibilitychange', () => { if (!document.hidden && missed) { missed = false; soon(); } });
}

const csrf = document.querySelector('meta[name=csrf]');
const look = () => {
  const desk = document.querySelector('[data-looking]');
  const number = desk?.querySelector(':scope > .pane')?.dataset.case;
  if (!number || document.hidden || !csrf) return;
  fetch(`${desk.dataset.looking}/${number}/bakis`, { method: 'POST', headers: { 'X-Live': 'true', [csrf.dataset.header]: csrf.content } }).catch(() => {});
};
setInterval(look, 30_000);
document.addEventListener('htmx:afterSettle', look);
look();
