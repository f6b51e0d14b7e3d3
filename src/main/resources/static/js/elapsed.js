// <time data-elapsed datetime="2026-11-24T12:20:00Z"> counts up: "02.14". Hours stand in front only when there are some.
const server = Date.parse(document.querySelector('meta[name=clock-words]').content);
const ahead = server - Date.now();
const two = number => String(number).padStart(2, '0');

const tick = () => document.querySelectorAll('[data-elapsed]').forEach(time => {
  const seconds = Math.max(0, Math.floor((Date.now() + ahead - Date.parse(time.dateTime)) / 1000));
  const minutes = `${two(Math.floor(seconds / 60) % 60)}.${two(seconds % 60)}`;
  time.textContent = seconds < 3600 ? minutes : `${Math.floor(seconds / 3600)}.${minutes}`;
});
tick();
setInterval(tick, 1000);
document.addEventListener('live:renewed', tick);
