// <input type=file data-photo-preview="id"> shows the chosen pictures, small, in the element of that id. Nothing is sent yet.
document.addEventListener('change', event => {
  const field = event.target;
  if (!field.dataset?.photoPreview) return;
  const place = document.getElementById(field.dataset.photoPreview);
  place.querySelectorAll('img').forEach(img => URL.revokeObjectURL(img.src));
  place.replaceChildren(...[...field.files].filter(file => file.type.startsWith('image/')).map(file => {
    const img = document.createElement('img');
    img.alt = file.name;
    img.src = URL.createObjectURL(file);
    return img;
  }));
});
