// <textarea data-counter="2000"> tells in the element <id>-counter how many characters are left; it never cuts what is typed.
const attach = root => root.querySelectorAll('[data-counter]').forEach(field => {
  if (field.dataset.counting) return;
  field.dataset.counting = 'yes';
  const most = Number(field.dataset.counter);
  const note = document.getElementById(`${field.id}-counter`);
  const tell = () => {
    const left = most - [...field.value].length;
    note.classList.toggle('over', left < 0);
    const words = left < 0 ? field.dataset.counterOver : field.dataset.counterLeft;
    note.textContent = words.replace('%', Math.abs(left).toLocaleString(document.documentElement.lang));
  };
  let timer;
  field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(tell, 250); });
  tell();
});
attach(document);
document.addEventListener('htmx:load', event => attach(event.target.parentNode ?? document));
