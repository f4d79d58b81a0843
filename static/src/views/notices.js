/** Notices of trends: calm, at most three at a time, and never in the place of a warning. */

import { computed } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";

import { dueNotices, evaluateTrends } from "../domain/trend-rules.js";
import { languageInUse } from "../text/language.js";
import { notices as text } from "../text/today.js";
import { html } from "../ui/html.js";
import { reportProblem, say } from "../ui/toast.js";
import { takeTurn } from "../ui/turns.js";
import { allItems, trendPack, words } from "./catalogue.js";
import { diary, today, treatment } from "./state.js";
import { SourceList } from "./warning.js";

/** @typedef {import("../store/types").NoticeShown} NoticeShown */
/** @typedef {import("./catalogue.js").TrendRule} TrendRule */
/** @typedef {{ key: string, rule: TrendRule, event: NoticeShown }} Notice `event` is its showing, words and all */

const MOST_AT_ONCE = 3;
const PUT_AWAY = "noticesPutAway";

/** Those of today, the more pressing first; worked out anew only when the diary or the day changes. */
const dueToday = computed(() => {
  const { rules } = trendPack();
  const entries = /** @type {any[]} */ (diary().all("entries"));
  const outcomes = evaluateTrends(rules, entries, today.value, treatment()["first_dose_date"] ?? null);
  return dueNotices(rules, outcomes, pastNotices(), today.value).slice(0, MOST_AT_ONCE).map(noticeOf);
});

/** Showings on their way into the ledger. @type {Set<string>} */
const beingNoted = new Set();

/** @returns {NoticeShown[]} */
function pastNotices() {
  return diary()
    .ledger.all()
    .flatMap(({ event }) => (event.kind === "notice_shown" ? [event] : []));
}

/** @param {import("../domain/shapes.js").TrendOutcome} outcome @returns {Notice} */
function noticeOf({ rule_id, item_id, evidence }) {
  const rule = /** @type {TrendRule} */ (trendPack().rules.find((known) => known.rule_id === rule_id));
  const label = words(allItems().find((item) => item.item_id === item_id)?.label ?? { en: item_id });
  const named = (/** @type {string} */ sentence) => sentence.replaceAll("{item}", label);
  return {
    key: keyOf({ rule_id, item_id, local_date: today.value }),
    rule,
    event: {
      kind: "notice_shown",
      rule_id,
      item_id,
      advice: rule.advice,
      local_date: today.value,
      pack_version: trendPack().pack_version,
      language: languageInUse(),
      title: named(words(rule.title)),
      what_to_do: words(rule.what_to_do).map(named),
      review: rule.review,
      evidence,
    },
  };
}

/** @param {{ local_date: string, rule_id: string, item_id: string }} notice */
function keyOf({ local_date, rule_id, item_id }) {
  return `${local_date} ${rule_id} ${item_id}`;
}

export function Notices() {
  const away = /** @type {string[]} */ (diary().meta.get(PUT_AWAY) ?? []);
  const due = useDue();
  const shown = due.filter(({ key }) => !away.includes(key));
  if (shown.length === 0) return null;

  function putAway() {
    const keys = due.map(({ key }) => key);
    diary()
      .meta.set(PUT_AWAY, keys)
      .then(() => say(text.putAway), reportProblem);
  }

  return html`<section class="card notices" aria-labelledby="notices-title">
    <h2 id="notices-title">${text.title}</h2>
    <ul role="list">
      ${alike(shown).map((notices) => html`<li key=${notices[0]?.key}><${Advice} notices=${notices} /></li>`)}
    </ul>
    <p class="hint">${words(trendPack().not_an_alarm)}</p>
    <p><button type="button" class="button" onClick=${putAway}>${text.gotIt}</button></p>
  </section>`;
}

/** All rules over a whole diary take long: the answer that was tapped is drawn first. @returns {Notice[]} */
function useDue() {
  const [due, setDue] = useState({ of: diary(), notices: /** @type {Notice[]} */ ([]) });
  const of = diary();
  useEffect(
    () => takeTurn(() => setDue({ of, notices: dueToday.value })),
    [of, of.revision.value, today.value, trendPack(), languageInUse()],
  );
  return due.of === of ? due.notices : [];
}

/** Notices that ask for the same stand together, so that it is asked once. @param {Notice[]} notices */
function alike(notices) {
  /** @type {Map<string, Notice[]>} */
  const groups = new Map();
  for (const notice of notices) {
    const { rule_id: ruleId, what_to_do: steps } = notice.event;
    const group = [ruleId, ...steps].join("\n");
    groups.set(group, [...(groups.get(group) ?? []), notice]);
  }
  return [...groups.values()];
}

/** @param {{ notices: Notice[] }} props at least one */
function Advice({ notices }) {
  const [{ rule, event }] = /** @type {[Notice]} */ (notices);
  return html`
    <p class="notice-advice">${text.advice[event.advice]}</p>
    ${notices.map((notice) => html`<${Title} key=${notice.key} notice=${notice} />`)}
    <ul>
      ${event.what_to_do.map((step) => html`<li>${step}</li>`)}
    </ul>
    ${event.review === "pending" && html`<p class="hint">${text.notReviewed}</p>`}
    <details class="sources">
      <summary>${text.sources}<span class="visually-hidden">: ${event.title}</span></summary>
      <${SourceList} sources=${rule.sources} />
    </details>
  `;
}

/** @param {{ notice: Notice }} props */
function Title({ notice }) {
  const heading = useSeen(() => noteShowing(notice));
  return html`<h3 ref=${heading}>${notice.event.title}</h3>`;
}

/** Shown means that it was on screen, not that it lay somewhere below. @param {() => void} onSeen */
function useSeen(onSeen) {
  const element = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      onSeen();
    }, { threshold: 1 });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return element;
}

/** Once for each rule, item and day. @param {Notice} notice */
function noteShowing({ key, event }) {
  if (beingNoted.has(key) || pastNotices().some((shown) => keyOf(shown) === key)) return;
  beingNoted.add(key);
  diary()
    .ledger.add(event)
    .catch(reportProblem)
    .finally(() => beingNoted.delete(key));
}
