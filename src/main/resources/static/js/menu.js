// <details data-menu> behaves as a menu: it closes on Esc, on a click elsewhere and when the focus leaves it.
const open = () => document.querySelectorAll('details[data-menu][open]');

document.addEventListener('click', event => open().forEach(menu => menu.contains(event.target) || (menu.open = false)));
document.addEventListener('focusin', event => open().forEach(menu => menu.contains(event.target) || (menu.open = false)));
document.addEventListener('keydown', event => event.key === 'Escape' && open().forEach(menu => {
  menu.open = false;
  menu.querySelector('summary').focus();
}));
