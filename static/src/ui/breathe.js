/** Resolves in a task of its own, as soon as a tap or a frame that waits has had its turn. */
export function breathe() {
  return /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
