/** Resolves in a task of its own, as soon as a tap or a frame that waits has had its turn. */
export function breathe() {
  const { scheduler } = /** @type {{ scheduler?: { yield?: () => Promise<void> } }} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
