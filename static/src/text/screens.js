import { enCharts } from "./en-charts.js";
import { enData } from "./en-data.js";
import { enDays } from "./en-days.js";
import { enLabs } from "./en-labs.js";
import { enScreens } from "./en-screens.js";
import { enTreatment } from "./en-treatment.js";
import { spoken } from "./language.js";
import { text } from "./text.js";

/** The words of the screens that are fetched when first opened, in the language in use. */
export const screens = spoken("screens", { ...enScreens, ...enTreatment, ...enLabs, ...enCharts, ...enData, ...enDays });

Object.assign(text.errors, screens.errors, screens.errorsOfFiles);
