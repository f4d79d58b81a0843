/** Shares as the server knows them, and the report that a doctor would be given. */

import { request as browserRequest, requestFile as browserFile } from "./api.js";
import { keepChanged, keepCreated, keepList } from "./kept-shares.js";

/** @import { Diary } from "../store/types" */
/** @import { Request } from "./api.js" */
/** @typedef {"visit" | "send" | "follow"} ShareKind */
/** @typedef {"active" | "expired" | "revoked" | "exhausted"} ShareState */
/** @typedef {{ sections: string[], language: string, from?: string, to?: string }} ShareContent */
/**
 * @typedef {object} Share schemas/share.py
 * @property {string} share_id
 * @property {ShareKind} kind
 * @property {string} label
 * @property {{ sections: string[], from: string | null, to: string | null, paper: string, language: string }} content
 * @property {ShareState} state
 * @property {string} created_at
 * @property {string} expires_at
 * @property {string | null} renewable_until
 * @property {string | null} ended_at
 * @property {number | null} attempts_left
 * @property {number} openings
 * @property {string | null} last_opened_at
 */
/** @typedef {Share & import("./kept-shares.js").KeptLink} CreatedShare */
/**
 * @typedef {object} ShareAccess
 * @property {string} access_id
 * @property {string} accessed_at
 * @property {"opened" | "downloaded" | "wrong_passcode" | "exhausted"} outcome
 * @property {string} recipient
 * @property {string} browser
 */
/** @typedef {ReturnType<typeof openShares>} Shares */

const PAGE = 200;
const PDF = "application/pdf";

/** The label of a share that was given none. */
export const DEFAULT_LABEL = "Retinote diary";

/**
 * Everything here may reject with ApiError or OfflineError, and then has changed nothing on the device.
 *
 * @param {Diary} diary the person's own, with an account
 * @param {{ request?: Request, requestFile?: typeof browserFile, now?: () => string }} [instead]
 */
export function openShares(diary, { request = browserRequest, requestFile = browserFile, now = instant } = {}) {
  const base = `/diaries/${diary.meta.get("account")?.diary_id}`;

  /** @param {string} path @returns {Promise<any[]>} of all pages */
  async function everything(path) {
    const found = [];
    for (let after = ""; ; ) {
      const page = await request("GET", `${path}?limit=${PAGE}${after && `&after=${after}`}`);
      found.push(...page.items);
      if (page.next === null) return found;
      after = page.next;
    }
  }

  return {
    /** Read the list anew; what is kept of it on this device follows. */
    async refresh() {
      const asked = now();
      await keepList(diary, { as_of: asked, items: await everything(`${base}/shares`) });
    },

    /**
     * @param {Record<string, unknown>} body schemas/share.py, NewShare
     * @returns {Promise<CreatedShare>} its link is already kept on this device
     */
    async make(body) {
      const created = await request("POST", `${base}/shares`, body);
      await keepCreated(diary, created);
      return created;
    },

    /** @param {string} shareId */
    async renew(shareId) {
      const renewed = await request("POST", `${base}/shares/${shareId}/renewal`);
      await keepChanged(diary, renewed);
      return /** @type {Share} */ (renewed);
    },

    /** @param {string} shareId */
    async revoke(shareId) {
      await request("DELETE", `${base}/shares/${shareId}`);
      await keepChanged(diary, await request("GET", `${base}/shares/${shareId}`));
    },

    /** @param {string} shareId @returns {Promise<ShareAccess[]>} latest first */
    accesses: (shareId) => everything(`${base}/shares/${shareId}/accesses`),

    /** @param {ShareContent} content @returns {Promise<any>} schemas/report.py, Report */
    report: (content) => request("GET", `${base}/report.json?${queryOf(content)}`),

    /** @param {ShareContent} content @param {"a4" | "letter"} paper @returns {Promise<Blob>} */
    pdf: (content, paper) => requestFile(`${base}/report.pdf?${queryOf(content)}&paper=${paper}`, PDF),
  };
}

/** @param {ShareContent} content */
function queryOf({ sections, language, from, to }) {
  const asked = { sections: sections.join(","), language, ...(from && { from }), ...(to && { to }) };
  return new URLSearchParams(asked).toString();
}

function instant() {
  return new Date().toISOString();
}
