/** The words of every screen but the first. */

import { esCharts } from "./es-charts.js";
import { esData } from "./es-data.js";
import { esLabs } from "./es-labs.js";
import { esReport } from "./es-report.js";
import { esScreens } from "./es-screens.js";
import { esShare } from "./es-share.js";
import { esTreatment } from "./es-treatment.js";

export const screens = { ...esScreens, ...esTreatment, ...esLabs, ...esCharts, ...esData };
export const share = esShare;
export const report = esReport;
