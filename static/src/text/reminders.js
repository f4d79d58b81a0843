import { enReminders } from "./en-reminders.js";

/** The words of reminders, in the language in use. */
export const reminders = enReminders;
