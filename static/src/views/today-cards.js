/** What Today shows below the red flags and can do without: it comes with the later piece of the app. */

export function TodayCards() {
  return null;
}
