// Keys that are pressed before the page is whole wait for it: keys.js takes them up in their order. A browser's own act on such an F-key
// (help, search) stands back, where the page has it already.
window.earlyKeys = [];
window.keepKey = event => {
  if (event.isComposing || event.defaultPrevented) return;
  window.earlyKeys.push(event);
  if (/^F\d+$/.test(event.key) && document.querySelector(`[data-key~="${event.key}"]`)) event.preventDefault();
};
document.addEventListener('keydown', window.keepKey);
