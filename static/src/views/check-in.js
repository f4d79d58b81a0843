/** The check-in: two short questionnaires about the last two weeks, one question at a time. */

export function CheckIn() {
  return null;
}
