// <form data-begin="id">: the cursor begins in that field, where the page has nothing to tell first.
const form = document.querySelector('[data-begin]');
if (form && !document.querySelector('[data-error-summary]')) document.getElementById(form.dataset.begin)?.focus();
