// <button hidden data-copy="id" data-copied="words">: copies what stands in the field of that id, and says so. Without a clipboard it stays hidden.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.querySelector('[role=status]').textContent = button.dataset.copied;
  });
}
