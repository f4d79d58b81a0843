/** A form that may be open: what is typed into it outlasts the screen, and the app, until it is saved or given up. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { reportProblem } from "../ui/toast.js";
import { hold } from "../ui/unsaved.js";
import { diary } from "./state.js";

const WRITE_AFTER_MS = 300;

/** Drafts on their way onto the device; a form that is opened meanwhile reads them here. @type {Map<string, unknown>} */
const unwritten = new Map();

/** Those that write a draft of a form on the screen. @type {Set<() => Promise<void> | undefined>} */
const writers = new Set();

/** Write every open form onto the device now. */
export async function writeKeptForms() {
  await Promise.all([...writers].map((write) => write()));
}

/**
 * @template Draft
 * @param {string} name
 * @returns {{ draft: Draft | undefined, isOpenedHere: boolean, keep: (draft: Draft | undefined) => void }} no draft
 *   while the form is closed; `isOpenedHere` tells a form just opened from one that was left open
 */
export function useKeptForm(name) {
  const [kept] = useState(diary);
  const place = `${kept.name} ${name}`;
  const [draft, setDraft] = useState(() => /** @type {Draft | undefined} */ (read()));
  const isOpenedHere = useRef(false);

  function read() {
    return unwritten.has(place) ? unwritten.get(place) : kept.meta.get(metaName(name));
  }

  function write() {
    if (!unwritten.has(place)) return;
    const written = unwritten.get(place);
    return kept.meta.set(metaName(name), written).then(() => {
      if (unwritten.get(place) !== written) return;
      unwritten.delete(place);
      hold(place, false);
    }, reportProblem);
  }

  /** @param {Draft | undefined} changed */
  function keep(changed) {
    isOpenedHere.current ||= read() === undefined;
    unwritten.set(place, changed);
    hold(place, true);
    setDraft(changed);
    if (changed === undefined) write();
  }

  useEffect(() => {
    const timer = setTimeout(write, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft]);

  useEffect(() => {
    document.addEventListener("visibilitychange", write);
    writers.add(write);
    return () => {
      writers.delete(write);
      document.removeEventListener("visibilitychange", write);
      write();
    };
  }, []);

  return { draft, isOpenedHere: isOpenedHere.current, keep };
}

/** @param {string} form */
function metaName(form) {
  return `draft:${form}`;
}

/**
 * Where the focus belongs in a form: at its first field when it was just opened, at what is wrong after that.
 *
 * @param {boolean} isOpenedHere
 */
export function useFormFocus(isOpenedHere) {
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const focus = (/** @type {string} */ selector) =>
    /** @type {HTMLElement | null} */ (form.current?.querySelector(selector))?.focus();

  useLayoutEffect(() => {
    if (isOpenedHere) focus("input, select, textarea");
  }, []);

  return { form, focusProblem: () => requestAnimationFrame(() => focus('[aria-invalid="true"]')) };
}

/** Once the form has closed, to what stands in its place. @param {string} id */
export function focusSoon(id) {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
