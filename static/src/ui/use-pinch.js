import { useEffect, useRef } from "preact/hooks";

/** A finger that moved no further than this has tapped. */
const TAP_PX = 8;

/**
 * @typedef {object} Grip what the fingers hold when they come down
 * @property {number} share where across the element their middle is, from 0 to 1
 * @property {number} spread pixels between two fingers; 0 for one
 */

/**
 * Two fingers pinch, one finger (or the mouse) drags sideways; up and down stay the page's.
 *
 * @template Start
 * @param {{ current: Element | null }} element
 * @param {{ onGrip: (grip: Grip) => Start, onPinch: (start: Start, scale: number) => void, onDrag: (start: Start, moved: number) => void }} handlers
 *   `scale` is above 1 where the fingers part, `moved` a share of the width
 * @param {unknown[]} inputs what the handlers depend on
 */
export function usePinch(element, handlers, inputs) {
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(() => {
    const target = /** @type {SVGElement | null} */ (element.current);
    if (!target) return undefined;
    /** @type {Map<number, PointerEvent>} */
    const fingers = new Map();
    /** @type {{ start: Start, grip: Grip } | undefined} */
    let held;
    let hasMoved = false;

    const hold = () => {
      const grip = gripOf(fingers, target.getBoundingClientRect());
      held = grip && { start: latest.current.onGrip(grip), grip };
    };
    const down = (/** @type {PointerEvent} */ event) => {
      fingers.set(event.pointerId, event);
      hasMoved = fingers.size > 1;
      hold();
    };
    const move = (/** @type {PointerEvent} */ event) => {
      if (!fingers.has(event.pointerId)) return;
      fingers.set(event.pointerId, event);
      const box = target.getBoundingClientRect();
      const grip = gripOf(fingers, box);
      if (!held || !grip) return;
      const moved = grip.share - held.grip.share;
      hasMoved ||= Math.abs(moved) * box.width > TAP_PX;
      if (held.grip.spread > 0 && grip.spread > 0) latest.current.onPinch(held.start, grip.spread / held.grip.spread);
      else if (hasMoved) latest.current.onDrag(held.start, moved);
    };
    const up = (/** @type {PointerEvent} */ event) => {
      if (fingers.delete(event.pointerId)) hold();
    };
    const click = (/** @type {Event} */ event) => {
      if (hasMoved) event.stopPropagation();
      hasMoved = false;
    };

    target.addEventListener("pointerdown", down);
    target.addEventListener("click", click, true);
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
    return () => {
      target.removeEventListener("pointerdown", down);
      target.removeEventListener("click", click, true);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", up);
    };
  }, inputs);
}

/** @param {Map<number, PointerEvent>} fingers @param {DOMRect} box @returns {Grip | undefined} */
function gripOf(fingers, box) {
  const [first, second] = fingers.values();
  if (!first) return undefined;
  const middle = second ? (first.clientX + second.clientX) / 2 : first.clientX;
  const spread = second ? Math.max(Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY), 1) : 0;
  return { share: (middle - box.left) / box.width, spread };
}
