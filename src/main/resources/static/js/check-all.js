// <form data-check-all>: a box marked data-all-box, hidden without this script, ticks and clears all others that are not disabled.
for (const form of document.querySelectorAll('[data-check-all]')) {
  const all = form.querySelector('[data-all-box]');
  const boxes = () => [...form.querySelectorAll('input[type=checkbox][name]:not(:disabled)')];
  if (!all) continue;
  all.closest('[data-all]').hidden = false;
  all.addEventListener('change', () => boxes().forEach(box => { box.checked = all.checked; }));
  form.addEventListener('change', () => { all.checked = boxes().every(box => box.checked); });
}
