/**
 * A report as it travels (`schemas/report.py`); what the page does not read is left out here.
 *
 * @import { Annotations, Comparison, CumulativeDose, DoseStep, Formulation, ItemTrend, LabSeries, OffPlanDay, Pause, RangePlace, Tier, Weight, Worse } from "../domain/shapes.js"
 *
 * @typedef {"name" | "course" | "effects" | "red_flags" | "labs" | "questions" | "mood" | "check_ins" | "sexual_health" | "pregnancy" | "notes"} Section
 * @typedef {{local_date: string, treatment_week: number | null, value: number, words: string}} Answer
 * @typedef {{from_week: number | null, to_week: number | null, from_date: string, to_date: string, days_logged: number, median: number | null, worst: number | null}} FourWeeks
 *
 * @typedef {object} EffectReport
 * @property {string} item_id
 * @property {Section} section
 * @property {string} label
 * @property {Worse} worse
 * @property {string[]} anchors
 * @property {number} days_logged
 * @property {Answer | null} latest
 * @property {Answer | null} worst
 * @property {FourWeeks[]} four_weeks
 * @property {ItemTrend} trend
 * @property {string} trend_words
 *
 * @typedef {object} CourseReport
 * @property {string | null} first_dose_date
 * @property {string | null} ended_on
 * @property {number | null} treatment_week
 * @property {number | null} on_drug_week
 * @property {{starts_on: string, daily_mg: number[], formulation: Formulation, mg_per_kg_per_day: number | null} | null} regimen
 * @property {Weight | null} weight
 * @property {CumulativeDose} dose
 * @property {DoseStep[]} dose_steps
 * @property {Pause[]} pauses
 * @property {{planned: number, as_planned: number, more: number, partial: number, missed: number, not_logged: number}} adherence
 * @property {OffPlanDay[]} off_plan
 *
 * @typedef {object} RedFlagReport
 * @property {string} local_date
 * @property {Tier} tier
 * @property {string} label
 * @property {string} title
 * @property {string[]} what_to_do
 * @property {string[]} follow_ups
 * @property {boolean} is_in_ledger
 * @property {string | null} pack_version
 * @property {"pending" | "reviewed"} review
 * @property {string | null} shown_at
 * @property {string | null} acknowledged_at
 * @property {"called_emergency" | "went_for_care" | "spoke_to_prescriber" | "not_yet" | "mistake" | null} action
 * @property {string | null} followed_up_at
 * @property {"better" | "same" | "worse" | null} outcome
 *
 * @typedef {object} SinceVisit
 * @property {string} visited_on
 * @property {string | null} note
 * @property {{item_id: string, label: string, worse: Worse, comparison: Comparison, words: string}[]} effects
 * @property {number} red_flags
 * @property {DoseStep[]} dose_steps
 *
 * @typedef {object} LabValue
 * @property {string} taken_on
 * @property {number | null} value
 * @property {string | null} unit_label
 * @property {number | null} reference_low
 * @property {number | null} reference_high
 * @property {RangePlace} place
 * @property {"negative" | "positive" | null} result
 *
 * @typedef {{scale_id: string, label: string, value: number | null, highest: number, band: string | null}} ScoreReport
 *
 * @typedef {object} Report
 * @property {1} format
 * @property {string} made_on
 * @property {string} from_date
 * @property {string} to_date
 * @property {Section[]} sections
 * @property {Section[]} withheld
 * @property {string | null} name
 * @property {CourseReport | null} course
 * @property {EffectReport[]} effects
 * @property {Annotations} annotations
 * @property {{from_week: number, to_week: number, words: string, source_title: string} | null} early_flare
 * @property {SinceVisit | null} since_visit
 * @property {RedFlagReport[]} red_flags
 * @property {{analyte: string, label: string, values: LabValue[], charts: {unit_label: string, series: LabSeries}[]}[]} labs
 * @property {string} ranges_are_the_labs
 * @property {{local_date: string, scores: ScoreReport[]}[]} check_ins
 * @property {string | null} what_a_score_is_not
 * @property {{asked_on: string, text: string}[]} questions
 * @property {{local_date: string, note: string}[]} notes
 * @property {{days_in_range: number, days_logged: number, first_logged: string | null, last_logged: string | null, longest_gap_days: number}} data_quality
 * @property {{label: string, pack_version: string, review: "pending" | "reviewed"}[]} packs
 * @property {string[]} what_this_is_not
 */

export {};
