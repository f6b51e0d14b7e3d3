// <button hidden data-print> prints the page; without a script it stays hidden and the browser's own menu prints.
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});
