/** Resolves in a task of its own after the next frame; a tab that nobody sees draws none and does not wait. */
export function painted() {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
