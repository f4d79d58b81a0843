/** The words of every screen but the first. */

import { deCharts } from "./de-charts.js";
import { deData } from "./de-data.js";
import { deLabs } from "./de-labs.js";
import { deReport } from "./de-report.js";
import { deScreens } from "./de-screens.js";
import { deShare } from "./de-share.js";
import { deTreatment } from "./de-treatment.js";

export const screens = { ...deScreens, ...deTreatment, ...deLabs, ...deCharts, ...deData };
export const share = deShare;
export const report = deReport;
