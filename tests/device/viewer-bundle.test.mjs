/** What a bundle holds for the viewer, and the table of days that is saved from it. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { observationsOf, pdfOf, reportOf } from "../../static/src/viewer/bundle.js";
import { cell, daysCsv } from "../../static/src/viewer/days-csv.js";
import { base64, utf8 } from "./links.mjs";

const bundleOf = (...resources) => ({ resourceType: "Bundle", entry: resources.map((resource) => ({ resource })) });
const aBinary = (content, contentType = "application/json") => ({ resourceType: "Binary", contentType, data: base64(content) });

test("our own report is found among other resources, in any script", () => {
  const report = { format: 1, name: "Łucja 漢" };
  const bundle = bundleOf({ resourceType: "Patient" }, aBinary(utf8("%PDF"), "application/pdf"), aBinary(utf8(JSON.stringify(report))));
  assert.deepEqual(reportOf(bundle), report);
});

test("no report, a later format and a damaged one leave the plain view", () => {
  const damaged = [bundleOf(), bundleOf(aBinary(utf8('{"format":2}'))), bundleOf(aBinary(utf8("{"))), bundleOf({ ...aBinary(utf8("{}")), data: "*" })];
  for (const bundle of [...damaged, { resourceType: "Bundle" }]) assert.equal(reportOf(bundle), null);
});

test("the report on paper is found in a document", () => {
  const attachment = { contentType: "application/pdf", data: base64(utf8("%PDF-1.7")) };
  const bundle = bundleOf({ resourceType: "DocumentReference", content: [{ attachment: { contentType: "text/plain" } }, { attachment }] });
  assert.equal(new TextDecoder().decode(pdfOf(bundle)), "%PDF-1.7");
  assert.equal(pdfOf(bundleOf({ resourceType: "DocumentReference" })), null);
});

test("observations are listed with their parts, and no answer is never a zero", () => {
  const day = {
    resourceType: "Observation",
    effectiveDateTime: "2026-03-02",
    code: { text: "Daily check-in" },
    component: [
      { code: { text: "Dry lips" }, valueInteger: 0 },
      { code: { coding: [{ display: "Headache" }] }, dataAbsentReason: { coding: [{ code: "not-asked" }] } },
      { code: { text: "Nothing" } },
    ],
  };
  const lab = { resourceType: "Observation", effectiveDateTime: "2026-03-03T08:00:00Z", code: { text: "ALT" }, valueQuantity: { value: 54, unit: "U/L" } };
  const flag = { resourceType: "Observation", code: { text: "Asked" }, valueBoolean: true };
  assert.deepEqual(observationsOf(bundleOf(day, lab, flag, { resourceType: "Patient" })), [
    { date: "2026-03-03", name: "ALT", value: "54 U/L" },
    { date: "2026-03-02", name: "Dry lips", value: "0" },
    { date: "2026-03-02", name: "Headache", value: "not-asked" },
    { date: "", name: "Asked", value: "Yes" },
  ]);
});

const aReport = (over = {}) => ({
  course: { first_dose_date: "2026-03-02" },
  effects: [
    { label: '=SUM("a,b")', trend: { points: [{ local_date: "2026-03-01", value: 0 }] } },
    { label: "Mood", trend: { points: [{ local_date: "2026-03-03", value: 4 }] } },
  ],
  ...over,
});
const HEADINGS = { date: "date", treatmentDay: "treatment_day" };

test("a day without an answer is an empty cell, and a heading never calculates", () => {
  const csv = '\uFEFFdate,treatment_day,"\'=SUM(""a,b"")",Mood\r\n2026-03-01,-1,0,\r\n2026-03-03,2,,4\r\n';
  assert.equal(daysCsv(aReport(), HEADINGS), csv);
});

test("without a course the table has no treatment days", () => {
  assert.equal(daysCsv(aReport({ course: null, effects: [] }), HEADINGS), "\uFEFFdate\r\n");
});

test("cells that would calculate are made text, numbers stay numbers", () => {
  const cells = ["=1", "+1", "@a", "-a", "\tx", "-1", "-1.5", "a,b", 'say "x"', "a\nb"];
  assert.deepEqual(cells.map(cell), ["'=1", "'+1", "'@a", "'-a", "'\tx", "-1", "-1.5", '"a,b"', '"say ""x"""', '"a\nb"']);
});
