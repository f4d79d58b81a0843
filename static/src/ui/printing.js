import { signal } from "@preact/signals";

/** On paper there is no scrolling and no later: everything is drawn. */
export const isPrinting = signal(false);

addEventListener("beforeprint", () => (isPrinting.value = true));
addEventListener("afterprint", () => (isPrinting.value = false));
