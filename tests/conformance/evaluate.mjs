/**
 * Evaluates diaries by the released packs and by rules of their own, in JavaScript.
 *
 * The first line in is the packs, every other line a diary with the rules and the date asked about.
 * One line out for each: the SHA-256 of its answers, or with `--in-full` the answers themselves.
 */

import { createHash } from "node:crypto";
import { createInterface } from "node:readline";

import { nextOn, questionsToAsk, scores } from "../../static/src/domain/check-in.js";
import * as trendRules from "../../static/src/domain/trend-rules.js";
import * as urgentRules from "../../static/src/domain/urgent-rules.js";

const IN_FULL = process.argv.includes("--in-full");

/** @type {any} */
let packs;
for await (const line of createInterface({ input: process.stdin })) {
  if (packs === undefined) {
    packs = JSON.parse(line);
    continue;
  }
  const answers = JSON.stringify(answersFor(JSON.parse(line)));
  const digest = IN_FULL ? answers : createHash("sha256").update(answers).digest("hex");
  process.stdout.write(`${digest}\n`);
}

/** @param {any} asked @returns {any[]} */
function answersFor(asked) {
  const { rules, trends } = asked;
  const day = asked.entries[0] ?? { local_date: asked.as_of };
  const answers = day.check_in ?? {};
  return [
    urgent(packs.urgent_rules, asked),
    trend(releasedTrends(asked.items), asked),
    urgent(rules, asked),
    trend(trends, asked),
    rules.map(urgentRules.windowDays),
    trends.map(trendRules.windowDays),
    rules.map((/** @type {any} */ rule) =>
      urgentRules.openFollowUps(rule, day).map((each) => each.flag),
    ),
    scores(packs.check_in, answers),
    packs.check_in.questionnaires.map((/** @type {any} */ each) =>
      questionsToAsk(each, answers).map((question) => question.question_id),
    ),
    nextOn(
      asked.entries.map((/** @type {any} */ each) => each.local_date),
      packs.check_in.interval_days,
    ),
  ];
}

/** @param {string[]} items @returns {any[]} */
function releasedTrends(items) {
  return packs.trend_rules.map((/** @type {any} */ rule) => ({
    ...rule,
    items: rule.items.filter((/** @type {string} */ each) => items.includes(each)),
  }));
}

/** @param {any[]} rules @param {any} asked */
function urgent(rules, { entries, as_of, first_dose_date, region }) {
  return urgentRules.evaluatePack(rules, entries, as_of, first_dose_date, region);
}

/** @param {any[]} rules @param {any} asked */
function trend(rules, { entries, as_of, first_dose_date, shown }) {
  const outcomes = trendRules.evaluateTrends(rules, entries, as_of, first_dose_date);
  return [outcomes, trendRules.dueNotices(rules, outcomes, shown, as_of)];
}
