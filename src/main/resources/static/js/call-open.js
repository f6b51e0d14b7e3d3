// <form data-call-open>: a call was answered at the telephone and its conversation is not on the screen yet: opens it by itself.
// [data-take] takes who waits: it has the cursor as long as nothing is typed, so that Enter never opens an empty call beside them. A digit
// that is typed elsewhere goes into the field of the number, [data-dial].
const field = () => document.querySelector('[data-dial] input:not([type=hidden])');
const free = () => !document.activeElement || document.activeElement === document.body || (field()?.closest('form').contains(document.activeElement) && !field().value);
const open = () => {
  document.querySelector('form[data-call-open]:not([data-sent])')?.requestSubmit();
  const take = document.querySelector('[data-take]');
  if (take && free()) take.focus({ preventScroll: true });
  else if (!take && field() && document.activeElement === document.body) field().focus({ preventScroll: true });
};
document.addEventListener('keydown', event => {
  if (!/^[\d+]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (!event.target.matches('input, textarea, select') && !document.querySelector('dialog[open]')) field()?.focus();
});
document.addEventListener('live:renewed', open);
open();
