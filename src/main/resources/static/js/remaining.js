// <time data-remaining datetime="…"> counts down in words every 30 seconds, by the server's clock and in the server's words. The same
// rule as Formatting.remaining: minutes below an hour, hours and minutes below ten hours, hours below three days, then days.
const meta = document.querySelector('meta[name=clock-words]');
const words = meta.dataset;
const ahead = Date.parse(meta.content) - Date.now();
const HOUR = 60;

const amount = minutes => {
  const hours = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  if (hours >= 72) return words.days.replace('%d', Math.floor(hours / 24));
  if (hours >= 10 || (hours > 0 && rest === 0)) return words.hours.replace('%h', hours);
  return hours === 0 ? words.minutes.replace('%m', rest) : words.hoursMinutes.replace('%h', hours).replace('%m', rest);
};

const tick = () => document.querySelectorAll('time[data-remaining]').forEach(time => {
  const left = Date.parse(time.dateTime) - Date.now() - ahead;
  const said = amount(Math.floor(Math.abs(left) / 60_000));
  const short = time.dataset.remaining === 'short' && left >= 0;
  const text = short ? said : (left < 0 ? words.overdue : words.left).replace('%a', said);
  if (text === time.textContent) return;
  time.textContent = text;
  if (left < 2 * HOUR * 60_000) time.classList.replace('calm', 'soon'), time.classList.replace('soon', 'late');
  else if (left < 12 * HOUR * 60_000) time.classList.replace('calm', 'soon');
});
setInterval(tick, 30_000);
document.addEventListener('visibilitychange', tick);
