// Keeps one page and what it is made of on the telephone, for where there is no line. Everything else goes through as if this were not
// here; pages of the house's own people are left alone.
const KEPT = 'acikkapi-1';
const PAGE = '/cevrimdisi';
const CITIZENS = /^\/(basvuru|basvurularim|takip|olan-biten|seffaflik|cevrimdisi|kvkk|erisilebilirlik)?(\/|$)/;
const DAY = 24 * 60 * 60 * 1000;

const keep = async () => {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(PAGE);
  if (kept && Date.now() - Date.parse(kept.headers.get('date')) < DAY) return;
  const page = await fetch(PAGE, { cache: 'no-store' });
  if (!page.ok) return;
  const html = await page.clone().text();
  const parts = [...html.matchAll(/(?:href|src)="(\/(?:css|js|webjars|favicon|icons)[^"#]*)/g)].map(match => match[1]);
  await cache.addAll([...new Set(parts)]);
  await cache.put(PAGE, page);
};

addEventListener('install', event => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('X-Outbox')) return;
  if (request.mode === 'navigate' && CITIZENS.test(url.pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
    event.waitUntil(keep().catch(() => {}));
  } else if (['style', 'script', 'image', 'manifest'].includes(request.destination)) {
    event.respondWith(fetch(request).catch(async failed => await caches.match(request) ?? Promise.reject(failed)));
  }
});
