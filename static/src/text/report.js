import { enReport } from "./en-report.js";
import { spoken } from "./language.js";

const words = spoken("report", enReport);

/** The words of a report in the language in use. */
export const reportText = words.report;

/** The words of the page that opens links in the language in use. */
export const viewerText = words.viewer;
