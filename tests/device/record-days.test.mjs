import assert from "node:assert/strict";
import { test } from "node:test";
import { recordDays } from "../../static/src/views/record-days.js";

const MONDAY = "2026-03-02";
const TUESDAY = "2026-03-03";
const WORDS = { pack_version: "1", language: "en", title: "Call now", what_to_do: ["Call."], review: "pending" };

function shown(at, changed = {}) {
  return happened(at, { kind: "warning_shown", ...WORDS, evaluated_on: "device", ...changed });
}

function happened(at, event) {
  return { event_id: at, occurred_at: at, event: { rule_id: "pancreatitis", tier: "same_day", local_date: MONDAY, ...event } };
}

test("what was done about a warning stands with its showing", () => {
  const [day] = recordDays([
    shown("2026-03-02T10:00:00Z"),
    happened("2026-03-02T10:05:00Z", { kind: "warning_acknowledged", action: "went_for_care" }),
    happened("2026-03-03T09:00:00Z", { kind: "warning_followed_up", outcome: "better" }),
  ]);

  assert.equal(day.local_date, MONDAY);
  assert.equal(day.cards.length, 1);
  assert.deepEqual(
    day.cards[0].happenings.map(({ event }) => event.kind),
    ["warning_shown", "warning_acknowledged", "warning_followed_up"],
  );
});

test("every showing is listed, and the words once for each way they were put", () => {
  const [day] = recordDays([
    shown("2026-03-02T10:00:00Z"),
    shown("2026-03-02T11:00:00Z"),
    shown("2026-03-02T12:00:00Z", { title: "Get help now", pack_version: "2" }),
  ]);
  const [card] = day.cards;

  assert.deepEqual(card.happenings.map(({ isAgain }) => isAgain), [false, true, true]);
  assert.deepEqual(card.wordings.map(({ title }) => title), ["Call now", "Get help now"]);
  assert.equal(card.event.title, "Get help now");
});

test("a raised tier is a warning of its own", () => {
  const [day] = recordDays([shown("2026-03-02T10:00:00Z"), shown("2026-03-02T10:01:00Z", { tier: "emergency_now" })]);

  assert.deepEqual(day.cards.map(({ event }) => event.tier), ["same_day", "emergency_now"]);
});

test("a notice of the same rule name is no warning", () => {
  const notice = { kind: "notice_shown", rule_id: "pancreatitis", item_id: "same_day", tier: undefined, ...WORDS };
  const [day] = recordDays([shown("2026-03-02T10:00:00Z"), happened("2026-03-02T11:00:00Z", notice)]);

  assert.deepEqual(day.cards.map(({ kind }) => kind), ["warning", "notice"]);
});

test("the latest day comes first, and events of kinds that are not known are passed over", () => {
  const days = recordDays([
    shown("2026-03-02T10:00:00Z"),
    shown("2026-03-03T10:00:00Z", { local_date: TUESDAY }),
    happened("2026-03-04T10:00:00Z", { kind: "report_shared", local_date: "2026-03-04" }),
  ]);

  assert.deepEqual(days.map(({ local_date }) => local_date), [TUESDAY, MONDAY]);
});

test("what happened to links is told with the links, not among the warnings", () => {
  const opened = { kind: "share_opened", share_id: "01", outcome: "opened", recipient: "Dr Lee", browser: "Firefox" };

  assert.deepEqual(recordDays([{ event_id: "1", occurred_at: "2026-03-02T10:00:00Z", event: opened }]), []);
});
