/**
 * How edits made in several places become one record: the later edit of each field stands.
 *
 * A *state* remembers, for every path that was ever written, when and by which change
 * (`stamps`), and what stands there (`values`). Paths are `mood`, `grades`, `grades.flare`;
 * two stand for the record itself. What order changes arrive in, and how often, makes no difference.
 */

/** Stamped by a change that deletes the record; being the prefix of every path, it hides them all. */
export const DELETED = "";

/** Stamped by every other change, so that a record without a single answer can still exist. */
const EXISTS = "+";

/** Fields whose members are edited one by one; any other value is replaced as a whole. */
const NESTED_FIELDS = new Map([
  ["entries", new Set(["grades", "red_flags", "check_in", "times"])],
  ["treatment", new Set(["checklist", "target_band"])],
]);

/** The field that repeats the record's key; it is never merged. */
const KEY_FIELDS = new Map([["entries", "local_date"]]);

const ESCAPE = "~";

/** @typedef {[string, string]} Stamp edited_at, change_id: text order is the order edits count in */
/** @typedef {{stamps: Record<string, Stamp>, values: Record<string, any>}} State a path with a stamp and no value was cleared */
/** @typedef {{change_id: string, collection: string, key: string, fields: Record<string, any> | null, edited_at: string}} Change */

/**
 * Merge one change into a record.
 *
 * @param {State | null | undefined} state nothing where nothing of the record is known yet; not altered
 * @param {Change} change for this record; `fields` is a JSON merge patch (null clears an answer),
 *   or null to delete the record
 * @returns {State}
 */
export function applyChange(state, change) {
  const stamps = new Map(Object.entries(state?.stamps ?? {}));
  const values = new Map(Object.entries(state?.values ?? {}));
  /** @type {Stamp} */
  const stamp = [change.edited_at, change.change_id];
  for (const [path, value] of writes(change)) {
    if (!isLater(stamp, stamps.get(path))) continue;
    stamps.set(path, stamp);
    if (value === null) values.delete(path);
    else values.set(path, value);
  }
  return { stamps: Object.fromEntries(stamps), values: Object.fromEntries(values) };
}

/** @param {Change} change @returns {[string, any][]} */
function writes(change) {
  if (change.fields === null) return [[DELETED, null]];
  return [[EXISTS, null], ...Object.entries(flatten(change.collection, change.fields))];
}

/**
 * Spell a merge patch as one value per path.
 *
 * @param {string} collection
 * @param {Record<string, any>} fields
 * @returns {Record<string, any>} the value for each path written, null for one that is cleared; the
 *   path of a whole nested field only where all of it is cleared; the key field is left out
 */
export function flatten(collection, fields) {
  const nested = NESTED_FIELDS.get(collection);
  const keyField = KEY_FIELDS.get(collection);
  /** @type {[string, any][]} */
  const paths = [];
  for (const [name, value] of Object.entries(fields)) {
    if (nested?.has(name) && isObject(value)) {
      for (const [member, memberValue] of Object.entries(value)) {
        paths.push([`${name}.${member}`, memberValue]);
      }
    } else if (name !== keyField) {
      paths.push([pathOf(name), value]);
    }
  }
  return Object.fromEntries(paths);
}

/** @param {any} value @returns {boolean} */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {string} name @returns {string} */
function pathOf(name) {
  // No field has such a name, but a change may say anything: kept apart, the name reaches the
  // validation of the merged record as it was sent instead of passing for another path.
  const isAmbiguous =
    name === DELETED || name === EXISTS || name.startsWith(ESCAPE) || name.includes(".");
  return isAmbiguous ? ESCAPE + name : name;
}

/**
 * Give the record as people see it.
 *
 * A value is visible when it is later than whatever cleared the field around it or deleted the
 * record.
 *
 * @param {State | null | undefined} state
 * @param {Record<string, any>} keyFieldsOfRecord as `keyFields` gives them; put into the record
 * @returns {Record<string, any> | null} null where the record is deleted or never was
 */
export function document(state, keyFieldsOfRecord) {
  if (!state) return null;
  const { stamps } = state;
  const deleted = stampOf(stamps, DELETED);
  if (!isLater(stampOf(stamps, EXISTS), deleted)) return null;
  /** @type {[string, any][]} */
  const leaves = [];
  /** @type {Map<string, { cleared: Stamp | undefined, members: [string, any][] }>} */
  const groups = new Map();
  for (const path of Object.keys(state.values)) {
    const stamp = stampOf(stamps, path);
    if (!isLater(stamp, deleted)) continue;
    const value = state.values[path];
    const dot = path.startsWith(ESCAPE) ? -1 : path.indexOf(".");
    if (dot === -1) {
      leaves.push([path.startsWith(ESCAPE) ? path.slice(1) : path, value]);
      continue;
    }
    const name = path.slice(0, dot);
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { cleared: stampOf(stamps, name), members: [] }));
    if (isLater(stamp, group.cleared)) group.members.push([path.slice(dot + 1), value]);
  }
  for (const [name, { members }] of groups) {
    if (members.length > 0) leaves.push([name, Object.fromEntries(members)]);
  }
  return { ...Object.fromEntries(leaves), ...keyFieldsOfRecord };
}

/** @param {Record<string, Stamp>} stamps @param {string} path any text, such as the name of a method @returns {Stamp | undefined} */
function stampOf(stamps, path) {
  return Object.hasOwn(stamps, path) ? stamps[path] : undefined;
}

/** @param {Stamp | undefined} stamp @param {Stamp | undefined} limit @returns {boolean} */
function isLater(stamp, limit) {
  if (stamp === undefined) return false;
  if (limit === undefined) return true;
  if (stamp[0] !== limit[0]) return stamp[0] > limit[0];
  return stamp[1] > limit[1];
}

/**
 * @param {string} collection
 * @param {string} key
 * @returns {Record<string, string>} the part of a record that is its key: `local_date` of an entry,
 *   nothing elsewhere
 */
export function keyFields(collection, key) {
  const name = KEY_FIELDS.get(collection);
  return name === undefined ? {} : { [name]: key };
}
