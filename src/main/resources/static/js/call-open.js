// <form data-call-open>: a call was answered at the telephone and its conversation is not on the screen yet: opens it by itself.
const open = () => document.querySelector('form[data-call-open]:not([data-sent])')?.requestSubmit();
document.addEventListener('live:renewed', open);
open();
