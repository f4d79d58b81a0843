import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { FORMATS } from "../../static/src/store/kept-catalogue.js";
import { faultIn } from "../../static/src/sync/catalogue-check.js";
import { aCatalogue, spoiled } from "./catalogues.mjs";

const SCHEMA = JSON.parse(
  await readFile(new URL("../../schemas/json/catalogue.schema.json", import.meta.url), "utf8"),
);
const rule = (catalogue) => catalogue.urgent_rules.rules[0];
const trend = (catalogue) => catalogue.trend_rules.rules[0];
const region = (catalogue) => catalogue.contacts.regions[0];
const nested = (condition) => ({
  operator: "anyOf",
  conditions: [{ operator: "allOf", conditions: [{ operator: "flag", flag: "self_harm" }, condition] }],
});

test("the catalogue of this repository has no fault", () => {
  assert.equal(faultIn(aCatalogue()), undefined);
});

test("words in more languages are no fault", () => {
  const catalogue = spoiled((each) => {
    rule(each).title.de = "Sofort anrufen";
    rule(each).what_to_do.de = ["Ruf an."];
  });

  assert.equal(faultIn(catalogue), undefined);
});

test("every operator that the server knows is known here, wherever it is nested", () => {
  const catalogue = spoiled((each) => {
    rule(each).also_when = nested({ operator: "answerAtLeast", question: "phq_9", at_least: 1 });
    trend(each).condition = nested({ operator: "duringWeeks", from_week: 9 });
  });

  assert.equal(faultIn(catalogue), undefined);
});

const FAULTS = {
  "no object at all": () => null,
  "a list": () => [],
  "a part missing": (each) => void delete each.trend_rules,
  "a member that is not known": (each) => void (rule(each).unless = { operator: "flag", flag: "x" }),
  "a pack of a later format": (each) => void (each.urgent_rules.format = 3),
  "another pack in its place": (each) => void (each.trend_rules.pack_id = "urgent"),
  "a version that is not numbers": (each) => void (each.urgent_rules.pack_version = "latest"),
  "a tier that is not known": (each) => void (rule(each).tier = "sometime"),
  "a review that is not known": (each) => void (rule(each).review = "maybe"),
  "an operator that is not known": (each) => void (rule(each).also_when = { operator: "javascript", code: "1" }),
  "an operator that is not known, nested": (each) => void (trend(each).condition = nested({ operator: "mostly" })),
  "an operator without a name": (each) => void (rule(each).also_when = { flag: "self_harm" }),
  "an operator's limit out of range": (each) =>
    void (rule(each).also_when = { operator: "answerAtLeast", question: "phq_9", at_least: 9 }),
  "both limits of one operator": (each) =>
    void (rule(each).also_when = {
      operator: "gradeOnDays", item: "mood", days: 1, within_days: 1, at_least: 1, at_most: 2,
    }),
  "nothing to decide between": (each) => void (rule(each).also_when = { operator: "anyOf", conditions: [] }),
  "null for what should be absent": (each) => void (rule(each).also_when = null),
  "null for an open end": (each) =>
    void (rule(each).also_when = { operator: "duringWeeks", from_week: 1, to_week: null }),
  "a half for a whole number": (each) => void (trend(each).repeat_after_days = 1.5),
  "a truth for a number": (each) => void (trend(each).repeat_after_days = true),
  "no rules": (each) => void (each.urgent_rules.rules = []),
  "no steps": (each) => void (rule(each).what_to_do.en = []),
  "a blank step": (each) => void (rule(each).what_to_do.en = [" "]),
  "no title in English": (each) => void (rule(each).title = { de: "Sofort anrufen" }),
  "a blank title": (each) => void (rule(each).title.en = ""),
  "no words that nobody is watching": (each) => void delete each.urgent_rules.nobody_is_watching,
  "no source": (each) => void (rule(each).sources = []),
  "a date that is none": (each) => void (rule(each).sources[0].checked_on = "yesterday"),
  "too few anchor words": (each) => void each.items.items[0].anchors.en.pop(),
  "too many anchor words": (each) => void each.items.items[0].anchors.en.push("beyond all"),
  "a rule under no heading": (each) => void (rule(each).area = "nowhere"),
  "two rules of one flag": (each) => void (each.urgent_rules.rules[1].flag = rule(each).flag),
  "no region for the rest of the world": (each) =>
    void (each.contacts.regions = each.contacts.regions.filter((known) => known.region !== "OTHER")),
  "a region without contacts": (each) => void (region(each).contacts = []),
  "a call without a number": (each) => void delete region(each).contacts[0].number,
  "a number that cannot be dialled": (each) => void (region(each).contacts[0].number = "call us"),
  "a page that is not safe to open": (each) =>
    void Object.assign(region(each).contacts[0], { action: "open", url: "javascript:alert(1)" }),
};

for (const [name, spoil] of Object.entries(FAULTS)) {
  test(`refused: ${name}`, () => {
    const catalogue = aCatalogue();
    const replaced = spoil(catalogue);

    assert.equal(typeof faultIn(replaced === undefined ? catalogue : replaced), "string");
  });
}

test("conditions nested without end are refused", () => {
  const catalogue = spoiled((each) => {
    let condition = { operator: "flag", flag: "self_harm" };
    for (let depth = 0; depth < 50_000; depth += 1) condition = { operator: "anyOf", conditions: [condition] };
    rule(each).also_when = condition;
  });

  assert.equal(typeof faultIn(catalogue), "string");
});

test("leaving out any member that is required is refused, wherever it is", () => {
  for (const [name, definition] of Object.entries(SCHEMA.$defs)) {
    for (const required of definition.required ?? []) {
      const catalogue = aCatalogue();
      const found = firstOf(name, catalogue);
      if (found === undefined) continue;
      delete found[required];
      assert.equal(typeof faultIn(catalogue), "string", `${name}.${required}`);
    }
  }
});

/** The first object of a definition in a catalogue, by the members that it must have. */
function firstOf(name, value) {
  const { required, properties } = SCHEMA.$defs[name];
  if (typeof value !== "object" || value === null) return undefined;
  const isOne = !Array.isArray(value) && required.every((each) => Object.hasOwn(value, each)) &&
    Object.keys(value).every((each) => Object.hasOwn(properties, each));
  if (isOne) return value;
  for (const each of Object.values(value)) {
    const found = firstOf(name, each);
    if (found) return found;
  }
  return undefined;
}

const TYPES = ["object", "array", "string", "integer", "number", "boolean", "null"];

test("the schema uses no keyword that the check does not know", () => {
  const known = ["$ref", "type", "properties", "required", "additionalProperties", "items", "minItems", "maxItems",
    "enum", "format", "anyOf", "discriminator", "minimum", "maximum", "default", "title", "description"];
  for (const shape of shapesIn(SCHEMA)) {
    assert.deepEqual(Object.keys(shape).filter((keyword) => !known.includes(keyword)), []);
    assert.ok([...TYPES, undefined].includes(shape.type), shape.type);
    assert.ok([undefined, "date"].includes(shape.format));
  }
});

/** Every schema inside a schema. */
function shapesIn({ $defs, $ref, ...shape }) {
  const inner = [
    ...Object.values($defs ?? {}),
    ...Object.values(shape.properties ?? {}),
    ...(shape.anyOf ?? []),
    ...(shape.items ? [shape.items] : []),
    ...(typeof shape.additionalProperties === "object" ? [shape.additionalProperties] : []),
  ];
  return [$ref === undefined ? shape : { $ref, ...shape }, ...inner.flatMap(shapesIn)];
}

test("the formats that a kept catalogue must have are those of the schema", () => {
  const formatOf = (name) => SCHEMA.$defs[name].properties.format.enum;

  assert.deepEqual(
    Object.values(FORMATS).map((format) => [format]),
    ["RulePack", "TrendPack", "CheckInPack", "LabCatalogue", "ProgrammePack"].map(formatOf),
  );
});
