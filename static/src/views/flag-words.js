import { allRules, flagsOf, words } from "./catalogue.js";

/** @param {string} flag of a rule or of one of its follow-ups @returns {string} what the person was asked about */
export function flagLabel(flag) {
  const rule = allRules().find((known) => flagsOf(known).includes(flag));
  if (!rule) return flag;
  const followUp = rule.follow_ups?.find((asked) => asked.flag === flag);
  return words(followUp?.question ?? rule.short_label);
}
