import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";

const MARGIN = "400px 0px";

/** On paper there is no scrolling: everything is near. */
const isPrinting = signal(false);
addEventListener("beforeprint", () => (isPrinting.value = true));
addEventListener("afterprint", () => (isPrinting.value = false));

/**
 * @param {{ current: Element | null }} element
 * @returns {boolean} whether it is on the screen or nearly so, and worth the work of drawing it
 */
export function useNear(element) {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setIsNear(Boolean(entries.at(-1)?.isIntersecting)), {
      rootMargin: MARGIN,
    });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return isNear || isPrinting.value;
}
