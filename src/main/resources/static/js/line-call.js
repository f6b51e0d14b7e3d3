// [data-line-call] is the call on the operator's line, renewed while the page stands; <input name="cagri"> says whom the form is about. The
// first call that comes takes the form; the next one takes it only where nothing is written, since words are of one caller.
const take = () => {
  const form = document.querySelector('#devir');
  const line = document.querySelector('[data-line-call]');
  if (!form || !line || form.elements.cagri.value === line.dataset.lineCall) return;
  const fields = ['numara', 'ad', 'sozler'].map(name => form.elements[name]);
  if (form.elements.cagri.value) {
    if (fields.every(f => !f.value || f.value === f.dataset.said)) location.assign('/santral');
    return;
  }
  form.elements.cagri.value = line.dataset.lineCall;
  fill(form.elements.numara, line.dataset.lineCaller);
  fill(form.elements.ad, line.querySelector('[data-line-name]')?.textContent);
};

/** What the exchange says is nothing that somebody wrote. */
const fill = (field, said) => {
  if (!field.value && said) field.value = field.dataset.said = said;
};
document.addEventListener('live:renewed', take);
take();
