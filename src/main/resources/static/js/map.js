// [data-map]: the town's neighbourhoods (our own GeoJSON, no tiles from elsewhere) and one mark, kept in two hidden fields. Leaflet is
// fetched only when the map comes near the window; its place is kept from the start, so that nothing jumps. Everything works from the keyboard: arrows move the map, a button marks its centre.
const load = (url, style) => new Promise((done, failed) => {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style }));
  document.head.append(Object.assign(document.createElement('script'), { src: url, onload: done, onerror: failed }));
});

const start = async box => {
  const d = box.dataset;
  if (d.started) return; // asked for twice: by the page and by htmx:load
  d.started = 'yes';
  const [lat, lon, status] = [d.lat, d.lon, d.status].map(id => document.getElementById(id));
  const acts = box.parentElement.querySelector('[data-map-acts]');
  const answer = await fetch(d.shapes).catch(() => null);
  if (!answer?.ok) return void (box.hidden = acts.hidden = true);
  const shapes = await answer.json();
  if (!window.L) await load(d.script, d.style);
  acts.querySelectorAll('button').forEach(button => { button.disabled = false; });
  const map = L.map(box, { attributionControl: false, zoomControl: false });
  L.control.zoom({ zoomInTitle: d.zoomIn, zoomOutTitle: d.zoomOut }).addTo(map);
  const town = L.geoJSON(shapes, {
    bubblingMouseEvents: true,
    style: { weight: 1.5, fillOpacity: .08 },
    onEachFeature: (shape, layer) => {
      if (shape.properties?.name) layer.bindTooltip(shape.properties.name, { sticky: true });
      // A shape that listens for the focus is a stop of the Tab key, one for every neighbourhood of the town.
      layer.on('add', () => layer.getElement()?.setAttribute('tabindex', '-1'));
    },
  }).addTo(map);
  map.fitBounds(town.getBounds());

  let mark;
  const put = (point, look) => {
    mark ??= L.circleMarker(point, { radius: 9, weight: 3, fillOpacity: 1, className: 'here' }).addTo(map);
    mark.setLatLng(point);
    [lat.value, lon.value] = [point.lat.toFixed(6), point.lng.toFixed(6)];
    status.textContent = d.marked;
    if (look) map.setView(point, Math.max(map.getZoom(), 16));
    lat.dispatchEvent(new CustomEvent('placed', { bubbles: true, detail: point }));
  };
  if (lat.value && lon.value) put(L.latLng(lat.value, lon.value), true);
  map.on('click', event => put(event.latlng));
  const on = (name, act) => acts.querySelector(`[data-map-${name}]`).addEventListener('click', act);
  on('centre', () => put(map.getCenter()));
  on('clear', () => { mark?.remove(); mark = undefined; lat.value = lon.value = status.textContent = ''; });
  on('here', () => navigator.geolocation.getCurrentPosition(
    ({ coords }) => put(L.latLng(coords.latitude, coords.longitude), true),
    () => { status.textContent = d.denied; }));
};

const near = new IntersectionObserver(entries => entries.filter(e => e.isIntersecting).forEach(e => {
  near.unobserve(e.target);
  start(e.target.querySelector('[data-map]'));
}), { rootMargin: '200px' });
const attach = root => root.querySelectorAll('[data-map]').forEach(box => near.observe(box.parentElement));
attach(document);
document.addEventListener('htmx:load', event => attach(event.target.parentNode ?? document));
