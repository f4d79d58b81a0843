/** Something new for the doctor: choose it, see exactly what will be seen, then make it. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { goTo } from "../router.js";
import { share as words } from "../text/share.js";
import { html } from "../ui/html.js";
import { reportProblem } from "../ui/toast.js";
import { EARLIEST } from "./course-bounds.js";
import { lastVisit } from "./questions.js";
import { bodyOf, contentOf, newDraft, problemsFrom, problemsOf } from "./share-draft.js";
import { ShareForm } from "./share-form.js";
import { suggestedPasscode } from "./share-passcode.js";
import { SharePreview } from "./share-preview.js";
import { justMade, own, paper, shares } from "./share-state.js";
import { today } from "./state.js";

/** @typedef {import("./share-draft.js").Draft} Draft */
/** @typedef {Record<string, string | undefined>} Problems the name of what is wrong, by field */

export function NewShare() {
  const [draft, setDraft] = useState(() => newDraft(reportName(), suggestedPasscode()));
  const [problems, setProblems] = useState(/** @type {Problems} */ ({}));
  const [isLooking, setIsLooking] = useState(false);
  const content = contentOf(draft, today.value, lastVisit());
  const page = useStepFocus(isLooking, problems);

  async function look() {
    const found = problemsOf(draft, today.value, EARLIEST);
    setProblems(found);
    if (Object.values(found).some(Boolean)) return;
    await saveName(draft);
    setIsLooking(true);
  }

  async function make() {
    try {
      const { share_id: shareId } = await shares().make(bodyOf(draft, content, paper()));
      justMade.value = draft.kind === "visit" ? null : { shareId, passcode: draft.passcode.trim() };
      goTo("share", shareId);
    } catch (error) {
      const refused = problemsFrom(/** @type {{ code?: string }} */ (error));
      if (Object.keys(refused).length === 0) throw error;
      setProblems(refused);
      setIsLooking(false);
    }
  }

  return html`<div ref=${page}>
    ${isLooking
      ? html`<${SharePreview} draft=${draft} content=${content} onMake=${make} onBack=${() => setIsLooking(false)} />`
      : html`<${ShareForm}
          draft=${draft}
          problems=${problems}
          onChange=${setDraft}
          onNext=${() => look().catch(reportProblem)}
        />`}
  </div>`;
}

/** @returns {string} */
function reportName() {
  return own().get("treatment", "treatment")?.["report_name"] ?? "";
}

/** Kept in the diary, so that it need not be typed the next time. @param {Draft} draft */
async function saveName({ name, sections }) {
  const typed = name.trim();
  if (!sections.includes("name") || typed === reportName()) return;
  await own().save("treatment", "treatment", { report_name: typed || null });
}

/**
 * A step begins at its heading, and a form with something wrong at what is wrong.
 *
 * @param {boolean} isLooking
 * @param {Problems} problems
 */
function useStepFocus(isLooking, problems) {
  const page = useRef(/** @type {HTMLElement | null} */ (null));
  const isFirst = useRef(true);
  const focus = (/** @type {string} */ selector) =>
    /** @type {HTMLElement | null | undefined} */ (page.current?.querySelector(selector))?.focus();

  useLayoutEffect(() => {
    if (!isFirst.current) scrollTo(0, 0);
    if (!isFirst.current) focus("h1");
    isFirst.current = false;
  }, [isLooking]);

  useLayoutEffect(() => {
    if (problems["sections"]) focus(".share-sections input");
    else if (Object.values(problems).some(Boolean)) focus('[aria-invalid="true"]');
  }, [problems]);

  return page;
}
