/** One way to talk to the server: JSON there, JSON back, and two kinds of failure. */

/** @import { FieldProblem } from "../store/types" */
/** @typedef {(method: string, path: string, body?: unknown, patienceMs?: number) => Promise<any>} Request */

const BASE = "/api/v1";
const PATIENCE_MS = 20_000;

/** The server answered, and refused. `code` is stable; "unexpected-answer" is one that is not our server's. */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {{code?: string, detail?: string, fields?: FieldProblem[], retry_after_seconds?: number}} problem
   */
  constructor(status, problem) {
    super(problem.detail ?? `the server answered ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.code = problem.code ?? "unexpected-answer";
    this.detail = problem.detail ?? "";
    this.fields = problem.fields ?? [];
    this.retryAfterSeconds = problem.retry_after_seconds;
  }
}

/** No answer of our server's arrived: no network, a time-out, or a sign-in page of somebody's wireless network. */
export class OfflineError extends Error {
  /** @param {unknown} cause */
  constructor(cause) {
    super("the server could not be reached", { cause });
    this.name = "OfflineError";
  }
}

/**
 * @param {string} method
 * @param {string} path below /api/v1, with its leading slash
 * @param {unknown} [body]
 * @param {number} [patienceMs] until the whole answer has to be here
 * @returns {Promise<any>} the parsed answer; undefined where the server has nothing to say
 */
export async function request(method, path, body, patienceMs) {
  const { response, content } = await exchange(method, path, body, patienceMs);
  const text = await content.text();
  if (!response.ok) throw new ApiError(response.status, problemFrom(response, text));
  if (text === "") return undefined;
  if (!isJson(response)) throw new OfflineError(`an answer of type ${response.headers.get("content-type")}`);
  return JSON.parse(text);
}

/**
 * @param {string} path of a file below /api/v1, with its leading slash
 * @param {string} type of the file; an answer of another type is not our server's
 * @returns {Promise<Blob>}
 */
export async function requestFile(path, type) {
  const { response, content } = await exchange("GET", path, undefined);
  if (!response.ok) throw new ApiError(response.status, problemFrom(response, await content.text()));
  if (response.headers.get("content-type") !== type) throw new OfflineError("an answer of another type");
  return content;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 * @param {number} [patienceMs]
 */
async function exchange(method, path, body, patienceMs = PATIENCE_MS) {
  try {
    const response = await fetch(BASE + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
    return { response, content: await response.blob() };
  } catch (error) {
    throw new OfflineError(error);
  }
}

/** @param {Response} response */
function isJson(response) {
  return /^application\/([a-z.-]+\+)?json\b/.test(response.headers.get("content-type") ?? "");
}

/**
 * @param {Response} response
 * @param {string} text
 */
function problemFrom(response, text) {
  if (!isJson(response)) return {};
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
