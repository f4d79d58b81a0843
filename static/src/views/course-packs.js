/** What the catalogue in use says about laboratory values, programmes and the checklist. */

import { catalogueInUse } from "./catalogue.js";

/** @import { Source, Text } from "./catalogue.js" */
/** @typedef {{ unit: string, label: Text, conversion: { times: number, over: number } | null }} LabUnit */
/** @typedef {{ analyte: string, label: Text, what_it_is: Text, is_private: boolean, units: LabUnit[] }} Analyte */
/** @typedef {{ ranges_are_the_labs: Text, analytes: Analyte[] }} LabPack */
/**
 * @typedef {import("../domain/shapes.js").ProgrammeEvent & {
 *   label: Text, detail: Text, is_uncertain: boolean, sources: Source[],
 * }} ProgrammeEvent
 */
/** @typedef {{ programme_id: string, label: Text, about: Text, regions: string[], events: ProgrammeEvent[] }} Programme */
/**
 * @typedef {import("../domain/shapes.js").ChecklistItem & {
 *   topic: string, label: Text, detail: Text, sources: Source[], review: "pending" | "reviewed",
 * }} ChecklistItem
 */
/**
 * @typedef {{
 *   released_on: string, review: "pending" | "reviewed", not_the_record: Text, check_with_your_clinic: Text,
 *   pregnancy_care: Text, programmes: Programme[], topics: { topic_id: string, label: Text }[],
 *   checklist: ChecklistItem[],
 * }} ProgrammePack
 */

const packs = () => /** @type {{ labs: LabPack, programmes: ProgrammePack }} */ (/** @type {unknown} */ (catalogueInUse()));

export const labPack = () => packs().labs;
export const programmePack = () => packs().programmes;

/** @param {string} analyte @returns {Analyte | undefined} undefined for a name the person copied themselves */
export function analyteOf(analyte) {
  return labPack().analytes.find((known) => known.analyte === analyte);
}
