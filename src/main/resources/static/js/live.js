// <div data-live="topic"> with parts marked data-live-part="#id": when the topic has news, the page is asked for anew and its parts are
// put in place of the old ones. A part that somebody is typing in waits until they are done; the row with the focus keeps it, and a list
// keeps its scroll. What is looked at is said every half minute (data-looking), so that colleagues see it.
const place = document.querySelector('[data-live]');
const typing = part => part.contains(document.activeElement)
  && document.activeElement.matches('textarea, select, input:not([type=hidden], [type=checkbox])');
const handle = el => el.type === 'checkbox' ? `[value="${CSS.escape(el.value)}"]` : el.hasAttribute('href') ? `[href="${CSS.escape(el.getAttribute('href'))}"]` : null;
// Nor while somebody is at a form or a case is on its way: the answer to a row that is gone would be thrown away.
const busy = () => document.querySelector('dialog[open], .htmx-request, [data-desk] > .pane[inert]') !== null;

const renew = async () => {
  const answer = await fetch(location.href, { headers: { 'X-Live': 'true' } });
  if (!answer.ok || answer.redirected) return;
  const text = await answer.text();
  if (busy()) return soon();
  const anew = new DOMParser().parseFromString(text, 'text/html');
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const next = anew.querySelector(`[data-live-part="${part.dataset.livePart}"]`);
    if (!next || next.innerHTML === part.innerHTML || typing(part)) continue;
    const focused = part.contains(document.activeElement) ? handle(document.activeElement) : null;
    const top = part.scrollTop;
    const opened = [...part.querySelectorAll('details')].map(d => d.open);
    part.replaceChildren(...next.childNodes);
    [...part.querySelectorAll('details')].forEach((d, i) => { d.open = opened[i] ?? d.open; });
    window.htmx?.process(part);
    part.scrollTop = top;
    if (focused) part.querySelector(focused)?.focus({ preventScroll: true });
  }
  document.dispatchEvent(new CustomEvent('live:renewed'));
};

let due = null;
const soon = () => {
  clearTimeout(due);
  due = setTimeout(() => (busy() || document.hidden ? soon() : renew().catch(() => {})), 250);
};
if (place) {
  const stream = new EventSource(`/canli?konu=${encodeURIComponent(place.dataset.live)}`);
  stream.addEventListener('changed', soon);
  addEventListener('pagehide', () => stream.close());
  document.addEventListener('visibilitychange', () => { if (!document.hidden && due) soon(); });
}

const csrf = document.querySelector('meta[name=csrf]');
const look = () => {
  const desk = document.querySelector('[data-looking]');
  const number = desk?.querySelector(':scope > .pane')?.dataset.case;
  if (!number || document.hidden || !csrf) return;
  fetch(`${desk.dataset.looking}/${number}/bakis`, { method: 'POST', headers: { [csrf.dataset.header]: csrf.content } }).catch(() => {});
};
setInterval(look, 30_000);
document.addEventListener('htmx:afterSettle', look);
look();
