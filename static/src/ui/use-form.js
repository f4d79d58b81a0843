import { useEffect, useRef, useState } from "preact/hooks";

import { problemText, reportProblem } from "./toast.js";
import { hold } from "./unsaved.js";

/**
 * The state of a small form: values, an error beside each field, and whether it is being sent.
 *
 * @template {Record<string, string>} Values
 * @param {Values} initial
 * @param {(values: Values) => void} [onTyped] keeps what is typed; without it, typed text is on the screen alone
 */
export function useForm(initial, onTyped) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState(/** @type {Record<string, string>} */ ({}));
  const [isBusy, setIsBusy] = useState(false);
  const form = useRef({});

  useEffect(() => () => hold(form.current, false), []);

  /** @param {keyof Values & string} name */
  function bind(name) {
    return {
      value: values[name],
      error: errors[name],
      onInput: (/** @type {string} */ value) => set(name, value),
    };
  }

  /** @param {keyof Values & string} name @param {string} value */
  function set(name, value) {
    setValues((before) => ({ ...before, [name]: value }));
    onTyped?.({ ...values, [name]: value });
    if (!onTyped) hold(form.current, Object.entries({ ...values, [name]: value }).some(([each, typed]) => typed !== initial[each]));
  }

  function reset() {
    setValues(initial);
    hold(form.current, false);
  }

  /**
   * @param {Event} event
   * @param {Record<string, string | false | undefined>} found what is wrong before anything is sent
   * @param {() => Promise<unknown>} send
   * @param {Record<string, string>} [fieldOfCode] the field an error code belongs to
   */
  async function submit(event, found, send, fieldOfCode = {}) {
    event.preventDefault();
    const wrong = Object.entries(found).flatMap(([name, words]) => (words ? [[name, words]] : []));
    setErrors(Object.fromEntries(wrong));
    if (wrong.length > 0 || isBusy) return;
    setIsBusy(true);
    try {
      await send();
    } catch (error) {
      const atFields = errorsAtFields(error, initial, fieldOfCode);
      setErrors(atFields);
      if (Object.keys(atFields).length === 0) reportProblem(error);
    } finally {
      setIsBusy(false);
    }
  }

  return { values, errors, isBusy, bind, set, submit, reset };
}

/**
 * @param {unknown} error
 * @param {Record<string, string>} known
 * @param {Record<string, string>} fieldOfCode
 * @returns {Record<string, string>} words by field, empty where the error is about no field shown
 */
function errorsAtFields(error, known, fieldOfCode) {
  const { code, fields = [] } = /** @type {{ code?: string, fields?: { path: string, code: string }[] }} */ (error);
  const named = fields.flatMap((field) => {
    const name = field.path.replace(/^\$\./, "");
    return name in known ? [[name, problemText(field)]] : [];
  });
  const ofCode = code && fieldOfCode[code];
  return ofCode ? { [ofCode]: problemText(error) } : Object.fromEntries(named);
}
