/** Nosebleeds, new lumps and the note of a day. */

import { useEffect, useRef, useState } from "preact/hooks";

import { day } from "../text/today.js";
import { html } from "../ui/html.js";
import { hold, underWay } from "../ui/unsaved.js";
import { Segmented } from "../ui/segmented.js";
import { saveAnswers } from "./entry.js";

const NOTE_MAX_CHARACTERS = 2000;
const COUNTER_FROM = 1800;
const TYPING_PAUSE_MS = 1200;

/** Notes that this device had no room for, by date: they outlast the screen, and are tried again with the next word. */
const unkept = /** @type {Map<string, string>} */ (new Map());

/** Lower bounds of the bands offered; the lower bound is what is stored. */
const NOSEBLEED_BANDS = [0, 1, 2, 3, 4];
const LUMP_BANDS = [0, 1, 3, 6];

/** @param {{ entry: import("./entry.js").Entry }} props */
export function DayMore({ entry }) {
  return html`<section class="card day-more" aria-labelledby="more-title">
    <h2 id="more-title">${day.moreTitle}</h2>
    <${Bands}
      id="nosebleeds"
      label=${day.nosebleeds}
      bounds=${NOSEBLEED_BANDS}
      labels=${day.nosebleedBands}
      value=${entry.nosebleeds}
      onPick=${(/** @type {number | undefined} */ count) =>
        saveAnswers(entry.local_date, { nosebleeds: count ?? null })}
    />
    <${Bands}
      id="lumps"
      label=${day.lumps}
      bounds=${LUMP_BANDS}
      labels=${day.lumpBands}
      value=${entry.new_lumps}
      onPick=${(/** @type {number | undefined} */ count) =>
        saveAnswers(entry.local_date, { new_lumps: count ?? null })}
    />
    <${Note} key=${entry.local_date} localDate=${entry.local_date} saved=${entry.note ?? ""} />
  </section>`;
}

/**
 * @param {{
 *   id: string, label: string, bounds: number[], labels: string[], value: number | undefined,
 *   onPick: (count: number | undefined) => void,
 * }} props
 */
function Bands({ id, label, bounds, labels, value, onPick }) {
  const band = value === undefined ? undefined : bounds.findLast((bound) => bound <= value);
  return html`<${Segmented}
    id=${id}
    label=${label}
    isLabelVisible
    choices=${bounds.map((bound, index) => ({ value: bound, content: labels[index] ?? "" }))}
    value=${band}
    isClearable
    onPick=${onPick}
  />`;
}

/** @param {{ localDate: string, saved: string }} props */
function Note({ localDate, saved }) {
  const [typed, setTyped] = useState(unkept.get(localDate) ?? saved);
  const latest = useRef({ typed: saved, saved });
  latest.current = { typed, saved };
  const isTouched = useRef(false);

  useEffect(() => {
    if (!isTouched.current && !unkept.has(localDate)) setTyped(saved);
  }, [saved]);

  useEffect(() => {
    hold(Note, typed !== saved);
    if (typed === saved) return undefined;
    const pause = setTimeout(keep, TYPING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);

  useEffect(() => {
    addEventListener("pagehide", keep);
    return () => {
      removeEventListener("pagehide", keep);
      keep();
    };
  }, []);

  function keep() {
    const { typed, saved } = latest.current;
    isTouched.current = false;
    if (typed !== saved) void underWay(save(typed));
  }

  /** @param {string} typed */
  async function save(typed) {
    unkept.set(localDate, typed);
    const isKept = await saveAnswers(localDate, { note: typed.trim() === "" ? null : typed });
    if (isKept && unkept.get(localDate) === typed) unkept.delete(localDate);
    hold(Note, unkept.size > 0);
  }

  const left = NOTE_MAX_CHARACTERS - typed.length;
  return html`<div class="field">
    <label for="note">${day.note}</label>
    <p class="hint" id="note-hint">${day.noteHint}</p>
    <textarea
      id="note"
      rows="3"
      maxlength=${NOTE_MAX_CHARACTERS}
      aria-describedby="note-hint note-left"
      value=${typed}
      onInput=${(/** @type {{ currentTarget: HTMLTextAreaElement }} */ event) => {
        isTouched.current = true;
        setTyped(event.currentTarget.value);
      }}
      onBlur=${keep}
    ></textarea>
    <p class="hint note-left" id="note-left">
      ${typed.length >= COUNTER_FROM && day.noteLeft(left)}
    </p>
  </div>`;
}
