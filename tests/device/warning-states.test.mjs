import assert from "node:assert/strict";
import { test } from "node:test";
import {
  hadItsTurn,
  isKnown,
  raisingQuestions,
  toFollowUp,
  waitingAt,
  warningStates,
} from "../../static/src/views/warning-states.js";
import { missedDay } from "../../static/src/views/missed-day.js";
import { MONDAY, TUESDAY, WEDNESDAY } from "./builders.mjs";

const dayOf = (instant) => instant.slice(0, 10);
const at = (day, time = "08:00") => `${day}T${time}:00.000Z`;

/** A person who looks at the app late on a day, having opened it at noon unless told otherwise. */
const on = (today, openedAt = at(today, "12:00")) => ({ today, now: at(today, "23:59"), openedAt, dayOf });

const about = (event) => ({ rule_id: "raised_icp", tier: "same_day", local_date: MONDAY, ...event });
const shown = (occurred_at, event) => ({ occurred_at, event: about({ kind: "warning_shown", evidence: [], ...event }) });
const issued = (occurred_at, event) => ({ occurred_at, event: about({ kind: "warning_issued", evidence: [], ...event }) });
const acknowledged = (occurred_at, action, event) => ({
  occurred_at,
  event: about({ kind: "warning_acknowledged", action, ...event }),
});
const followedUp = (occurred_at, outcome) => ({
  occurred_at,
  event: about({ kind: "warning_followed_up", outcome }),
});
const EMERGENCY = { tier: "emergency_now" };
const SOON = { tier: "soon" };

/** Rule, tier and date of those that wait. */
const waits = (events, moment) =>
  waitingAt(warningStates(events), moment).map(({ rule_id, tier, local_date }) => `${rule_id} ${tier} ${local_date}`);
const asked = (events, moment) => toFollowUp(warningStates(events), moment).map(({ id }) => id);

test("a warning that was shown waits until it is answered, also on later days", () => {
  const events = [shown(at(MONDAY))];

  assert.deepEqual(waits(events, on(MONDAY)), [`raised_icp same_day ${MONDAY}`]);
  assert.deepEqual(waits(events, on(WEDNESDAY)), [`raised_icp same_day ${MONDAY}`]);
});

for (const action of ["called_emergency", "went_for_care", "spoke_to_prescriber", "mistake"]) {
  for (const tier of ["emergency_now", "same_day", "soon"]) {
    test(`${action} settles a warning of tier ${tier}`, () => {
      const events = [shown(at(MONDAY), { tier }), acknowledged(at(MONDAY, "09:00"), action, { tier })];

      assert.deepEqual(waits(events, on(TUESDAY)), []);
    });
  }
}

for (const tier of ["emergency_now", "same_day"]) {
  test(`not yet, said by a clock that has been put back since, does not hold off a warning of tier ${tier}`, () => {
    const events = [shown(at(WEDNESDAY), { tier }), acknowledged(at(WEDNESDAY, "09:00"), "not_yet", { tier })];

    assert.equal(waits(events, on(TUESDAY)).length, 1);
  });
}

test("not yet: a same-day warning returns on the next day, not on the same one", () => {
  const events = [shown(at(MONDAY)), acknowledged(at(MONDAY, "09:00"), "not_yet")];

  assert.deepEqual(waits(events, on(MONDAY)), []);
  assert.equal(waits(events, on(TUESDAY)).length, 1);
});

test("not yet, day after day: a same-day warning returns each day until something was done", () => {
  const events = [
    shown(at(MONDAY)),
    acknowledged(at(MONDAY, "09:00"), "not_yet"),
    shown(at(TUESDAY)),
    acknowledged(at(TUESDAY, "09:00"), "not_yet"),
  ];

  assert.deepEqual(waits(events, on(TUESDAY)), []);
  assert.equal(waits(events, on(WEDNESDAY)).length, 1);
  assert.deepEqual(waits([...events, acknowledged(at(WEDNESDAY), "went_for_care")], on(WEDNESDAY)), []);
});

test("not yet: an emergency returns each time the app is opened", () => {
  const events = [shown(at(MONDAY), EMERGENCY), acknowledged(at(MONDAY, "09:00"), "not_yet", EMERGENCY)];

  assert.deepEqual(waits(events, on(MONDAY, at(MONDAY, "08:00"))), []);
  assert.equal(waits(events, on(MONDAY, at(MONDAY, "09:01"))).length, 1);
});

test("not yet: what can wait does not return", () => {
  const events = [shown(at(MONDAY), SOON), acknowledged(at(MONDAY, "09:00"), "not_yet", SOON)];

  assert.deepEqual(waits(events, on(WEDNESDAY)), []);
});

test("a warning shown again after its answer waits again", () => {
  const events = [shown(at(MONDAY)), acknowledged(at(MONDAY, "09:00"), "mistake"), shown(at(MONDAY, "10:00"))];

  assert.equal(waits(events, on(MONDAY)).length, 1);
});

test("an answer on one device quiets another that showed the same", () => {
  const events = [shown(at(MONDAY)), shown(at(MONDAY, "08:01")), acknowledged(at(MONDAY, "09:00"), "went_for_care")];

  assert.deepEqual(waits(events, on(MONDAY)), []);
});

test("a raised warning takes the place of the one it grew out of", () => {
  const events = [shown(at(MONDAY)), shown(at(MONDAY, "08:01"), EMERGENCY)];

  assert.deepEqual(waits(events, on(MONDAY)), [`raised_icp emergency_now ${MONDAY}`]);
  assert.deepEqual(waits([...events, acknowledged(at(MONDAY, "09:00"), "went_for_care", EMERGENCY)], on(MONDAY)), []);
});

test("a raised warning that was a mistake gives way to the one before, shown again", () => {
  const events = [
    shown(at(MONDAY)),
    shown(at(MONDAY, "08:01"), EMERGENCY),
    acknowledged(at(MONDAY, "08:02"), "mistake", EMERGENCY),
    shown(at(MONDAY, "08:03")),
  ];

  assert.deepEqual(waits(events, on(MONDAY)), [`raised_icp same_day ${MONDAY}`]);
});

test("the same rule about another date, and another rule, wait for themselves", () => {
  const other = { rule_id: "hearing" };
  const events = [
    shown(at(MONDAY)),
    shown(at(TUESDAY), { local_date: TUESDAY }),
    shown(at(TUESDAY), other),
    acknowledged(at(TUESDAY, "09:00"), "went_for_care"),
  ];

  assert.deepEqual(waits(events, on(TUESDAY)), [`raised_icp same_day ${TUESDAY}`, `hearing same_day ${MONDAY}`]);
});

test("the most urgent comes first", () => {
  const events = [
    shown(at(MONDAY), { rule_id: "headache_mild", ...SOON }),
    shown(at(MONDAY)),
    shown(at(MONDAY), { rule_id: "self_harm", ...EMERGENCY }),
  ];

  assert.deepEqual(
    waits(events, on(MONDAY)).map((line) => line.split(" ")[0]),
    ["self_harm", "raised_icp", "headache_mild"],
  );
});

test("what only the server knows of waits until it is shown and answered", () => {
  const events = [issued(at(MONDAY))];

  assert.equal(waits(events, on(MONDAY)).length, 1);
  assert.deepEqual(waits([...events, acknowledged(at(MONDAY, "09:00"), "went_for_care")], on(MONDAY)), []);
});

test("the server's own row never wakes a warning that was shown and answered before it", () => {
  const events = [shown(at(MONDAY)), acknowledged(at(MONDAY, "09:00"), "went_for_care"), issued(at(TUESDAY))];

  assert.deepEqual(waits(events, on(TUESDAY)), []);
});

test("events of other kinds, and answers to what is not known, change nothing", () => {
  const events = [
    { occurred_at: at(MONDAY), event: { kind: "notice_shown", rule_id: "lasting_dry_eyes", local_date: MONDAY } },
    { occurred_at: at(MONDAY), event: about({ kind: "from_a_later_version" }) },
    acknowledged(at(MONDAY), "went_for_care"),
  ];

  assert.deepEqual(warningStates(events), []);
});

for (const action of ["called_emergency", "went_for_care", "spoke_to_prescriber"]) {
  test(`${action} is followed up on the next day until it is answered`, () => {
    const events = [shown(at(MONDAY)), acknowledged(at(MONDAY, "09:00"), action)];

    assert.deepEqual(asked(events, on(MONDAY)), []);
    assert.deepEqual(asked(events, on(TUESDAY)), [`${MONDAY} raised_icp same_day`]);
    assert.deepEqual(asked([...events, followedUp(at(TUESDAY), "better")], on(TUESDAY)), []);
  });
}

test("how it is now is asked for seven days, not for an eighth", () => {
  const events = [shown(at(MONDAY)), acknowledged(at(MONDAY, "09:00"), "went_for_care")];

  assert.equal(asked(events, on("2026-03-09")).length, 1);
  assert.deepEqual(asked(events, on("2026-03-10")), []);
});

for (const action of ["not_yet", "mistake"]) {
  test(`after ${action} nobody is asked how it is now`, () => {
    assert.deepEqual(asked([shown(at(MONDAY)), acknowledged(at(MONDAY), action)], on(TUESDAY)), []);
  });
}

test("what can wait is not followed up", () => {
  const events = [shown(at(MONDAY), SOON), acknowledged(at(MONDAY), "spoke_to_prescriber", SOON)];

  assert.deepEqual(asked(events, on(TUESDAY)), []);
});

test("worse shows the warning again, which waits and is followed up anew", () => {
  const events = [
    shown(at(MONDAY)),
    acknowledged(at(MONDAY, "09:00"), "went_for_care"),
    followedUp(at(TUESDAY), "worse"),
    shown(at(TUESDAY, "08:01")),
  ];

  assert.equal(waits(events, on(TUESDAY)).length, 1);
  const answered = [...events, acknowledged(at(TUESDAY, "09:00"), "called_emergency")];
  assert.equal(asked(answered, on(WEDNESDAY)).length, 1);
});

test("of one rule on two dates only the later is followed up", () => {
  const later = { local_date: TUESDAY };
  const events = [
    shown(at(MONDAY)),
    acknowledged(at(MONDAY, "09:00"), "went_for_care"),
    shown(at(TUESDAY), later),
    acknowledged(at(TUESDAY, "09:00"), "went_for_care", later),
  ];

  assert.deepEqual(asked(events, on(WEDNESDAY)), [`${TUESDAY} raised_icp same_day`]);
});

test("an outcome is known once it, or a more urgent one of its rule, was a warning about that date", () => {
  const states = warningStates([shown(at(MONDAY), EMERGENCY)]);

  assert.equal(isKnown(states, about(EMERGENCY), MONDAY), true);
  assert.equal(isKnown(states, about(), MONDAY), true);
  assert.equal(isKnown(states, about(EMERGENCY), TUESDAY), false);
  assert.equal(isKnown(warningStates([shown(at(MONDAY))]), about(EMERGENCY), MONDAY), false);
});

test("what can wait has one turn a day for each rule, whatever date it is about", () => {
  const states = warningStates([shown(at(TUESDAY), { ...SOON, local_date: MONDAY })]);

  assert.equal(hadItsTurn(states, about({ ...SOON, local_date: TUESDAY }), on(TUESDAY)), true);
  assert.equal(hadItsTurn(states, about(SOON), on(WEDNESDAY)), false);
  assert.equal(hadItsTurn(states, about({ ...SOON, rule_id: "hearing" }), on(TUESDAY)), false);
  assert.equal(hadItsTurn(warningStates([shown(at(TUESDAY))]), about(), on(TUESDAY)), false);
});

test("a follow-up is asked only while a yes would make the warning more urgent", () => {
  const questions = [{ tier: "same_day" }, { tier: "emergency_now" }];

  assert.deepEqual(raisingQuestions(questions, "soon"), questions);
  assert.deepEqual(raisingQuestions(questions, "same_day"), [{ tier: "emergency_now" }]);
  assert.deepEqual(raisingQuestions(questions, "emergency_now"), []);
});

test("the safety question is asked again for the latest of three days on which it was left open", () => {
  const monday = { local_date: MONDAY, red_flags: {} };
  const tuesday = { local_date: TUESDAY, red_flags: { hearing: false } };

  assert.equal(missedDay([monday, tuesday], WEDNESDAY, undefined), MONDAY);
  assert.equal(missedDay([monday], WEDNESDAY, undefined), TUESDAY);
  assert.equal(missedDay([monday], "2026-03-06", undefined), "2026-03-05");
});

test("no day is asked about from before the diary began, nor one that was settled or lies too far back", () => {
  const answered = (local_date) => ({ local_date, red_flags: { hearing: false } });
  const open = { local_date: MONDAY, red_flags: {} };

  assert.equal(missedDay([], WEDNESDAY, undefined), undefined);
  assert.equal(missedDay([answered(TUESDAY)], WEDNESDAY, undefined), undefined);
  assert.equal(missedDay([open, answered(TUESDAY)], WEDNESDAY, MONDAY), undefined);
  const since = [TUESDAY, WEDNESDAY, "2026-03-05"].map(answered);
  assert.equal(missedDay([open, ...since], "2026-03-06", undefined), undefined);
});
