// <form data-until="…">: what can be done for a few seconds only. [data-offer-left] counts them by the server's clock; when they are over
// the form goes, and what stood beside it stays.
const ahead = Date.parse(document.querySelector('meta[name=clock-words]').content) - Date.now();
const tick = () => {
  for (const form of document.querySelectorAll('form[data-until]')) {
    const left = Math.ceil((Date.parse(form.dataset.until) - Date.now() - ahead) / 1000);
    if (left <= 0) form.remove();
    else form.querySelector('[data-offer-left]').textContent = left;
  }
};
tick();
setInterval(tick, 500);
