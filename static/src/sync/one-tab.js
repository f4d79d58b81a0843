/** Of a browser's tabs and its worker one syncs at a time. */

const LOCK = "retinote-sync";
/** Longer than the longest wait for one answer of the server. */
const PATIENCE_MS = 150_000;

/**
 * A tab that the system has frozen in the middle of a sync keeps its turn until it wakes, perhaps for ever: after a while it
 * is passed over. Should it wake, two may send the same change; the server takes it once. So they do where there are no
 * locks at all (an insecure origin).
 *
 * @param {LockManager | undefined} locks
 * @param {(milliseconds: number) => AbortSignal} [after]
 * @returns {(work: () => Promise<void>) => Promise<void>} runs the work when it is this tab's turn
 */
export function inTurn(locks, after = (milliseconds) => AbortSignal.timeout(milliseconds)) {
  if (!locks) return (work) => work();
  return async (work) => {
    let isOurs = false;
    const begin = () => {
      isOurs = true;
      return work();
    };
    try {
      await locks.request(LOCK, { signal: after(PATIENCE_MS) }, begin);
    } catch (error) {
      if (isOurs) throw error;
      await locks.request(LOCK, { steal: true }, work);
    }
  };
}
