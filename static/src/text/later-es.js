/** The words of every screen but the first. */

import { esCharts } from "./es-charts.js";
import { esData } from "./es-data.js";
import { esDays } from "./es-days.js";
import { esHelp } from "./es-help.js";
import { esLabs } from "./es-labs.js";
import { esReminders } from "./es-reminders.js";
import { esReport } from "./es-report.js";
import { esScreens } from "./es-screens.js";
import { esShare } from "./es-share.js";
import { esTreatment } from "./es-treatment.js";

export const screens = { ...esScreens, ...esTreatment, ...esLabs, ...esCharts, ...esData, ...esDays };
export const share = esShare;
export const report = esReport;
export const help = esHelp;
export const reminders = esReminders;
