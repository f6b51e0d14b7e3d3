// <div data-area="zone"> beside a textarea with that id: the town's neighbourhoods, on which an area is drawn corner by corner, by clicks
// or, from the keyboard, by a button that puts a corner in the middle of the map. The area is GeoJSON in the textarea; what was pasted
// there is shown. Without a script the textarea alone does the work.
const load = (url, style) => new Promise((done, failed) => {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style }));
  document.head.append(Object.assign(document.createElement('script'), { src: url, onload: done, onerror: failed }));
});

const parsed = text => {
  try { return JSON.parse(text); } catch { return null; }
};

const start = async box => {
  const d = box.dataset;
  const field = document.getElementById(d.area);
  const acts = box.parentElement.querySelector('[data-area-acts]');
  const answer = await fetch(d.shapes).catch(() => null);
  if (!answer?.ok) return void (box.hidden = acts.hidden = true);
  const shapes = await answer.json();
  if (!window.L) await load(d.script, d.style);
  const map = L.map(box, { attributionControl: false, zoomControl: false });
  L.control.zoom({ zoomInTitle: d.zoomIn, zoomOutTitle: d.zoomOut }).addTo(map);
  const town = L.geoJSON(shapes, { interactive: false, style: { weight: 1, fillOpacity: .04 } }).addTo(map);
  map.fitBounds(town.getBounds());

  let corners = [];
  let drawn = L.layerGroup().addTo(map);
  const draw = () => {
    drawn.clearLayers();
    corners.forEach(corner => L.circleMarker(corner, { radius: 5, weight: 2, fillOpacity: 1 }).addTo(drawn));
    if (corners.length > 1) L.polygon(corners, { weight: 2.5, fillOpacity: .2 }).addTo(drawn);
    const ring = [...corners, corners[0]].map(corner => corner && [+corner.lng.toFixed(6), +corner.lat.toFixed(6)]);
    field.value = corners.length > 2 ? JSON.stringify({ type: 'Polygon', coordinates: [ring] }) : '';
  };
  const show = () => {
    const area = parsed(field.value);
    corners = [];
    drawn.clearLayers();
    try {
      const layer = L.geoJSON(area, { interactive: false, style: { weight: 2.5, fillOpacity: .2 } }).addTo(drawn);
      if (layer.getBounds().isValid()) map.fitBounds(layer.getBounds(), { maxZoom: 16 });
    } catch { /* the server says what is wrong with it */ }
  };
  if (field.value) show();
  field.addEventListener('change', show);
  map.on('click', event => { corners.push(event.latlng); draw(); });
  const on = (name, act) => {
    const button = acts.querySelector(`[data-area-${name}]`);
    button.disabled = false;
    button.addEventListener('click', () => { act(); draw(); });
  };
  on('centre', () => corners.push(map.getCenter()));
  on('undo', () => corners.pop());
  on('clear', () => { corners = []; });
};

const near = new IntersectionObserver(entries => entries.filter(e => e.isIntersecting).forEach(e => {
  near.unobserve(e.target);
  start(e.target);
}), { rootMargin: '200px' });
document.querySelectorAll('[data-area]').forEach(box => near.observe(box));
