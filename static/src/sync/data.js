/** Files to and from the server: whole diaries and tables, with their progress. */
import { ApiError, OfflineError } from "./api.js";

/** @import { Json } from "../store/types" */
/** @typedef {"preview" | "all_or_nothing" | "what_fits"} ImportMode */
/** @typedef {(done: number, of: number) => void} OnProgress */
/** @typedef {{ text: string, isTable: boolean }} ChosenFile */

const NDJSON = "application/x-ndjson";

/** @param {File} file @returns {Promise<ChosenFile>} whatever old program wrote it */
export async function readFile(file) {
  const bytes = await file.arrayBuffer();
  const text = decoded(bytes);
  return { text, isTable: !text.trimStart().startsWith("{") };
}

/** @param {ArrayBuffer} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * @param {string} diaryId
 * @param {"ndjson" | "csv"} kind
 * @returns {Promise<Blob>} whole; rejects where it was cut off
 */
export async function download(diaryId, kind) {
  const response = await send(`/diaries/${diaryId}/export.${kind}`, { method: "GET" });
  const blob = await response.blob().catch((error) => {
    throw new OfflineError(error);
  });
  if (kind === "ndjson" && !(await blob.slice(-200).text()).includes('"type":"end"')) throw new OfflineError("cut off");
  return blob;
}

/** @param {string} diaryId @param {string} text @returns {Promise<Json>} what a table looks like */
export async function lookAt(diaryId, text) {
  const body = JSON.stringify({ text });
  const response = await send(`/diaries/${diaryId}/import-csv/look`, posted(body, "application/json", "application/json"));
  return response.json();
}

/**
 * @param {string} diaryId
 * @param {ChosenFile} file
 * @param {Json} mapping of a table that is not our own
 * @param {ImportMode} mode
 * @param {OnProgress} onProgress
 * @returns {Promise<Json>} the report
 */
export async function bringIn(diaryId, { text, isTable }, mapping, mode, onProgress) {
  const path = `/diaries/${diaryId}/${isTable ? "import-csv" : "import"}?mode=${mode}`;
  const body = isTable ? JSON.stringify(mapping ? { text, mapping } : { text }) : text;
  const response = await send(path, posted(body, isTable ? "application/json" : NDJSON, NDJSON));
  return lastOf(response, onProgress);
}

/** @param {string} body @param {string} type @param {string} accept @returns {RequestInit} */
function posted(body, type, accept) {
  return { method: "POST", body, headers: { "content-type": type, accept } };
}

/** @param {string} path @param {RequestInit} options */
async function send(path, options) {
  const response = await fetch(`/api/v1${path}`, { ...options, credentials: "same-origin", cache: "no-store", redirect: "error" }).catch(
    (error) => {
      throw new OfflineError(error);
    },
  );
  if (!response.ok) throw new ApiError(response.status, await response.json().catch(() => ({})));
  return response;
}

/** @param {Response} response @param {OnProgress} onProgress */
async function lastOf(response, onProgress) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: "" };
      const lines = (rest + (value ?? "")).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines.filter(Boolean)) {
        const told = JSON.parse(line);
        if (told.problem) throw new ApiError(told.problem.status, told.problem);
        if (told.result) return told.result;
        onProgress(told.done, told.of);
      }
      if (done) break;
    }
  } catch (error) {
    throw error instanceof ApiError ? error : new OfflineError(error);
  }
  // Whether it was done is not known; sent again it does nothing twice.
  throw new OfflineError("the answer was cut off");
}
