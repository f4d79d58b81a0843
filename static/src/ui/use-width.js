import { useEffect, useRef, useState } from "preact/hooks";

const FIRST_WIDTH_PX = 320;
const NARROWEST_PX = 240;

/** @returns {[{ current: HTMLElement | null }, number]} an element to measure, and its width as it changes */
export function useWidth() {
  const element = useRef(/** @type {HTMLElement | null} */ (null));
  const [width, setWidth] = useState(FIRST_WIDTH_PX);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(NARROWEST_PX, Math.floor(entry.contentRect.width)));
    });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
