/** The words of every screen but the first. */

import { deCharts } from "./de-charts.js";
import { deData } from "./de-data.js";
import { deDays } from "./de-days.js";
import { deHelp } from "./de-help.js";
import { deLabs } from "./de-labs.js";
import { deReminders } from "./de-reminders.js";
import { deReport } from "./de-report.js";
import { deScreens } from "./de-screens.js";
import { deShare } from "./de-share.js";
import { deTreatment } from "./de-treatment.js";

export const screens = { ...deScreens, ...deTreatment, ...deLabs, ...deCharts, ...deData, ...deDays };
export const share = deShare;
export const report = deReport;
export const help = deHelp;
export const reminders = deReminders;
