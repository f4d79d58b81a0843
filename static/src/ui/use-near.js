import { useEffect, useState } from "preact/hooks";

import { isPrinting } from "./printing.js";

const MARGIN = "400px 0px";

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
