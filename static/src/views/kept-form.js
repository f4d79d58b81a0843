/** A form that may be open: what is typed into it outlasts the screen, and the app, until it is saved or given up. */

import { useEffect, useRef, useState } from "preact/hooks";

import { reportProblem } from "../ui/toast.js";
import { diary } from "./state.js";

const WRITE_AFTER_MS = 300;

/**
 * @template Draft
 * @param {string} name
 * @returns {{ draft: Draft | undefined, isOpenedHere: boolean, keep: (draft: Draft | undefined) => void }} no draft
 *   while the form is closed; `isOpenedHere` tells a form just opened from one that was left open
 */
export function useKeptForm(name) {
  const [kept] = useState(diary);
  const [draft, setDraft] = useState(() => /** @type {Draft | undefined} */ (kept.meta.get(metaName(name))));
  const latest = useRef({ draft, isWritten: true });
  const isOpenedHere = useRef(false);

  function write() {
    if (latest.current.isWritten) return;
    latest.current.isWritten = true;
    kept.meta.set(metaName(name), latest.current.draft).catch(reportProblem);
  }

  /** @param {Draft | undefined} changed */
  function keep(changed) {
    isOpenedHere.current ||= latest.current.draft === undefined;
    latest.current = { draft: changed, isWritten: false };
    setDraft(changed);
    if (changed === undefined) write();
  }

  useEffect(() => {
    const timer = setTimeout(write, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft]);

  useEffect(() => {
    document.addEventListener("visibilitychange", write);
    return () => {
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

  useEffect(() => {
    if (isOpenedHere) focus("input, select");
  }, []);

  return { form, focusProblem: () => requestAnimationFrame(() => focus('[aria-invalid="true"]')) };
}

/** Once the form has closed, to what stands in its place. @param {string} id */
export function focusSoon(id) {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
