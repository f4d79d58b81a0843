/**
 * The shapes of `schemas/` that the domain reads and gives, as they travel: snake_case JSON in which
 * a missing answer is an absent member.
 *
 * @typedef {"higher" | "lower"} Worse
 *
 * @typedef {object} DailyEntry
 * @property {string} local_date
 * @property {Record<string, number>} [grades]
 * @property {number} [mood]
 * @property {Record<string, boolean>} [red_flags]
 * @property {Record<string, number>} [check_in]
 * @property {number} [dose_taken_mg]
 *
 * @typedef {{item_id: string, worse: Worse}} Item
 * @typedef {"standard" | "absorica_ld"} Formulation
 * @typedef {object} Treatment
 * @property {string} [first_dose_date]
 * @property {string} [ended_on]
 * @property {{low?: number, high?: number}} [target_band]
 * @property {string} [programme]
 * @property {boolean} [pregnancy_care]
 * @property {Record<string, boolean>} [checklist]
 *
 * @typedef {{starts_on: string, daily_mg: number[], formulation?: Formulation}} RegimenPeriod
 * @typedef {{on: string, kind: "count" | "refill", strength_mg: number, capsules: number, formulation?: Formulation}} Supply
 * @typedef {{measured_on: string, weight_kg: number}} Weight
 *
 * @typedef {{local_date: string, treatment_day: number | null, value: number}} Point
 *
 * @typedef {object} WeekSummary
 * @property {number} week
 * @property {string} starts_on
 * @property {number} days_logged
 * @property {number} median
 * @property {number} lower_quartile
 * @property {number} upper_quartile
 * @property {number} worst
 *
 * @typedef {object} Slope
 * @property {"ok" | "not_enough_days"} status
 * @property {number | null} grades_per_week
 * @property {number} days_logged
 * @property {string} from_date
 * @property {string} to_date
 *
 * @typedef {object} ItemTrend
 * @property {string} item_id
 * @property {Worse} worse
 * @property {Point[]} points
 * @property {WeekSummary[]} weeks
 * @property {Slope} slope
 * @property {WeekSummary[]} on_drug_weeks
 * @property {Comparison | null} against_baseline
 * @property {Comparison | null} against_dose_step
 *
 * @typedef {{from_date: string, to_date: string, days_logged: number, median: number | null}} Stretch
 * @typedef {{status: "ok" | "not_enough_days", earlier: Stretch, later: Stretch, change: number | null}} Comparison
 *
 * @typedef {{local_date: string, daily_mg: number[]}} DoseStep
 * @typedef {{from_date: string, to_date: string}} Pause
 * @typedef {{local_date: string, flags: string[]}} FlaggedDay
 * @typedef {{local_date: string, analytes: string[]}} LabDay
 * @typedef {{from_date: string, to_date: string}} OffDrug
 *
 * @typedef {object} Annotations
 * @property {DoseStep[]} dose_steps
 * @property {Pause[]} pauses
 * @property {FlaggedDay[]} red_flags
 * @property {OffPlanDay[]} off_plan
 * @property {LabDay[]} lab_days
 * @property {OffDrug[]} off_drug
 *
 * @typedef {object} Trends
 * @property {string} as_of
 * @property {string | null} first_dose_date
 * @property {number | null} treatment_week
 * @property {number | null} on_drug_week
 * @property {ItemTrend[]} items
 * @property {Annotations} annotations
 *
 * @typedef {{week: number, starts_on: string, days_logged: number, median: number, worst: number, change: number | null}} WeekLine
 * @typedef {{item_id: string, worse: Worse, weeks: WeekLine[]}} ItemWeeks
 *
 * @typedef {"ok" | "not_enough_weeks" | "one_dose_level" | "one_grade_level"} LagStatus
 *
 * @typedef {object} Lag
 * @property {number} lag_weeks
 * @property {LagStatus} status
 * @property {number} weeks
 * @property {number | null} effective_weeks
 * @property {number | null} rank_correlation
 * @property {number | null} low
 * @property {number | null} high
 *
 * @typedef {{item_id: string, is_one_formulation: boolean, lags: Lag[]}} DoseLags
 *
 * @typedef {object} Lab
 * @property {string} taken_on
 * @property {string} analyte
 * @property {number} [value]
 * @property {string} [unit]
 * @property {number} [reference_low]
 * @property {number} [reference_high]
 * @property {"negative" | "positive"} [result]
 *
 * @typedef {"visit" | "blood_test" | "pregnancy_test" | "pharmacy" | "other"} EventKind
 * @typedef {"everyone" | "pregnancy_care"} AppliesTo
 *
 * @typedef {object} Appointment
 * @property {string} scheduled_on
 * @property {EventKind} kind
 * @property {string} [time]
 * @property {string} [event_id]
 * @property {number} [occurrence]
 * @property {string} [done_on]
 * @property {boolean} [is_skipped]
 *
 * @typedef {object} ProgrammeEvent
 * @property {string} event_id
 * @property {EventKind} kind
 * @property {AppliesTo} applies_to
 * @property {"first_dose" | "last_dose"} anchor
 * @property {number} offset_days
 * @property {number} window_days
 * @property {number | null} repeat_days
 * @property {string | null} effective_from
 *
 * @typedef {"done" | "skipped" | "overdue" | "due_soon" | "upcoming"} DueStatus
 *
 * @typedef {object} DueEvent
 * @property {string | null} event_id
 * @property {number | null} occurrence
 * @property {EventKind} kind
 * @property {DueStatus} status
 * @property {string} on
 * @property {string | null} time
 * @property {string | null} falls_due_on
 * @property {string} in_time_until
 * @property {string | null} done_on
 * @property {number | null} appointment
 *
 * @typedef {"before" | "during" | "after"} Phase
 * @typedef {{item_id: string, phase: Phase, applies_to: AppliesTo, is_ticked: boolean, countdown: {days: number} | null}} ChecklistItem
 * @typedef {{item_id: string, phase: Phase, is_done: boolean | null}} ChecklistState
 *
 * @typedef {object} RunningCountdown
 * @property {string} item_id
 * @property {string} last_dose_on
 * @property {string} holds_until
 * @property {number} days_left
 * @property {"not_begun" | "running" | "over"} status
 *
 * @typedef {{times: number, over: number}} Conversion
 * @typedef {{unit: string, conversion: Conversion | null}} LabUnit
 * @typedef {{analyte: string, units: LabUnit[]}} Analyte
 * @typedef {{path: string, code: string, detail: string}} FieldProblem
 * @typedef {"below" | "within" | "above" | "unknown"} RangePlace
 *
 * @typedef {object} LabPoint
 * @property {string} taken_on
 * @property {number | null} treatment_day
 * @property {number} value
 * @property {number | null} reference_low
 * @property {number | null} reference_high
 * @property {RangePlace} place
 *
 * @typedef {{analyte: string, unit: string, points: LabPoint[]}} LabSeries
 *
 * @typedef {"weeks" | "dates" | "on_drug"} Axis
 * @typedef {{from_week: number, to_week: number}} WeekSpan
 *
 * @typedef {object} ChartRequest
 * @property {ItemTrend} trend
 * @property {Annotations} annotations
 * @property {string | null} first_dose_date
 * @property {string | null} ended_on
 * @property {string} as_of
 * @property {string} from_date
 * @property {string} to_date
 * @property {Axis} axis
 * @property {number} width_px
 * @property {number} height_px
 * @property {WeekSpan | null} early_flare
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Plot
 * @typedef {object} Rows
 * @property {number} highest_anchor
 * @property {number} red_flags
 * @property {number} lowest_anchor
 * @property {number} axis
 * @property {number} doses
 * @property {number | null} off_plan
 * @property {number | null} labs
 *
 * @typedef {{x: number, week?: number, local_date?: string}} XTick
 * @typedef {{y: number, value: number}} YTick
 * @typedef {{x: number, y: number, local_date: string, treatment_day: number | null, value: number}} Dot
 * @typedef {{kind: "early_flare" | "pause", x: number, width: number}} Span
 * @typedef {{kind: "dose" | "pause", x: number, width: number, local_date: string, daily_mg: number[]}} DoseMark
 * @typedef {{kind: "red_flag", x: number, local_date: string, flags: string[]}} RedFlagMark
 * @typedef {{kind: OffPlanKind, x: number, local_date: string, taken_mg: number, planned_mg: number}} OffPlanMark
 * @typedef {{kind: "lab", x: number, local_date: string, analytes: string[]}} LabMark
 * @typedef {{kind: "first_dose" | "off_drug", x: number}} Mark
 *
 * @typedef {object} Marks
 * @property {Span[]} pauses
 * @property {DoseMark[]} dose_steps
 * @property {RedFlagMark[]} red_flags
 * @property {OffPlanMark[]} off_plan
 * @property {LabMark[]} lab_days
 * @property {Mark[]} off_drug
 * @property {Mark | null} first_dose
 *
 * @typedef {object} Answers
 * @property {Dot[]} dots
 * @property {[number, number][][]} median_line
 * @property {[number, number][][]} quartile_band
 * @property {number} not_shown
 *
 * @typedef {object} Frame
 * @property {number} width
 * @property {number} height
 * @property {Axis} axis
 * @property {Plot} plot
 * @property {Rows} rows
 * @property {XTick[]} x_ticks
 *
 * @typedef {Frame & Marks & Answers & {y_ticks: YTick[], early_flare: Span | null}} ChartModel
 *
 * @typedef {Answers & {item_id: string, worse: Worse, plot: Plot, label: number, y_ticks: YTick[], early_flare: Span | null}} SmallMultiple
 * @typedef {Frame & Marks & {items: SmallMultiple[]}} SmallMultiples
 *
 * @typedef {object} LabChartRequest
 * @property {LabSeries} series
 * @property {Annotations} annotations
 * @property {string | null} first_dose_date
 * @property {string | null} ended_on
 * @property {string} as_of
 * @property {string} from_date
 * @property {string} to_date
 * @property {Axis} axis
 * @property {number} width_px
 * @property {number} height_px
 *
 * @typedef {object} LabDot
 * @property {RangePlace} kind
 * @property {number} x
 * @property {number} y
 * @property {string} taken_on
 * @property {number | null} treatment_day
 * @property {number} value
 * @property {number | null} reference_top
 * @property {number | null} reference_bottom
 *
 * @typedef {Frame & Omit<Marks, "lab_days"> & {unit: string, y_ticks: YTick[], dots: LabDot[]}} LabChartModel
 *
 * @typedef {{known: number, assumed: number}} DoseRange
 * @typedef {{by_daily_weight: DoseRange | null, by_latest_weight: DoseRange | null}} MgPerKg
 * @typedef {{formulation: Formulation, mg: DoseRange, mg_per_kg: MgPerKg}} FormulationDose
 * @typedef {"missed" | "partial" | "extra"} OffPlanKind
 * @typedef {{local_date: string, kind: OffPlanKind, taken_mg: number, planned_mg: number}} OffPlanDay
 * @typedef {{earliest: string, latest: string}} DateRange
 * @typedef {"ok" | "no_regimen" | "no_weight" | "not_comparable" | "paused" | "ended" | "beyond"} ProjectionStatus
 * @typedef {{as_of: string, status: ProjectionStatus, low: DateRange | null, high: DateRange | null}} DoseProjection
 * @typedef {{least: number, most: number}} AmountLeft
 * @typedef {"ok" | "no_supply" | "no_regimen" | "paused" | "ended" | "does_not_fit" | "outlasts"} SupplyStatus
 *
 * @typedef {object} SupplyLeft
 * @property {string} as_of
 * @property {SupplyStatus} status
 * @property {Formulation} formulation
 * @property {number[]} strengths_mg
 * @property {AmountLeft | null} mg
 * @property {AmountLeft | null} capsules
 * @property {DateRange | null} lasts_until
 *
 * @typedef {object} CumulativeDose
 * @property {string} as_of
 * @property {DoseRange} mg
 * @property {MgPerKg} mg_per_kg
 * @property {number} on_drug_days
 * @property {number} paused_days
 * @property {number} unknown_days
 * @property {FormulationDose[]} by_formulation
 * @property {boolean} is_comparable_to_band
 *
 * @typedef {{operator: "flag", flag: string}} Flag
 *
 * @typedef {object} GradeOnDays
 * @property {"gradeOnDays"} operator
 * @property {string} item
 * @property {number} days
 * @property {number} within_days
 * @property {number} [at_least]
 * @property {number} [at_most]
 *
 * @typedef {object} ChangeFromBaseline
 * @property {"changeFromBaseline"} operator
 * @property {string} item
 * @property {number} by
 * @property {number} days
 * @property {number} within_days
 * @property {number} baseline_from_day
 * @property {number} baseline_to_day
 * @property {number} baseline_min_days
 *
 * @typedef {object} GradeOnLastEntries
 * @property {"gradeOnLastEntries"} operator
 * @property {string} item
 * @property {number} entries
 * @property {number} within_days
 * @property {number} [at_least]
 * @property {number} [at_most]
 *
 * @typedef {object} Lasting
 * @property {"lasting"} operator
 * @property {string} item
 * @property {number} at_least
 * @property {number} longer_than_days
 * @property {number} max_gap_days
 *
 * @typedef {object} WorseAfterImprovement
 * @property {"worseAfterImprovement"} operator
 * @property {string} item
 * @property {number} by
 * @property {number} days
 * @property {number} within_days
 * @property {number} week_min_days
 *
 * @typedef {{operator: "answerAtLeast", question: string, at_least: number}} AnswerAtLeast
 * @typedef {{operator: "duringWeeks", from_week: number, to_week?: number}} DuringWeeks
 * @typedef {{operator: "allOf", conditions: Condition[]}} AllOf
 * @typedef {{operator: "anyOf", conditions: Condition[]}} AnyOf
 * @typedef {Flag | AnswerAtLeast | GradeOnDays | GradeOnLastEntries | ChangeFromBaseline | Lasting | WorseAfterImprovement | DuringWeeks | AllOf | AnyOf} Condition
 *
 * @typedef {"emergency_now" | "same_day" | "soon"} Tier
 * @typedef {Record<string, string>} Text
 *
 * @typedef {object} FollowUp
 * @property {string} flag
 * @property {Text} question
 * @property {Tier} tier
 * @property {Text} title
 * @property {Record<string, string[]>} what_to_do
 *
 * @typedef {object} UrgentRule
 * @property {string} rule_id
 * @property {Tier} tier
 * @property {string[]} valid_regions
 * @property {string} flag
 * @property {FollowUp[]} [follow_ups]
 * @property {Condition} [also_when]
 *
 * @typedef {"contact_soon" | "mention"} Advice
 *
 * @typedef {object} TrendRule
 * @property {string} rule_id
 * @property {Advice} advice
 * @property {string[]} items
 * @property {Condition} condition
 * @property {number} repeat_after_days
 *
 * @typedef {"met" | "not_met" | "not_evaluable"} Status
 * @typedef {{local_date: string, field: string, value: boolean | number | null}} Evidence
 * @typedef {{status: Status, evidence: Evidence[]}} Verdict
 * @typedef {{rule_id: string, status: Status, tier: Tier | null, evidence: Evidence[]}} Outcome
 * @typedef {{rule_id: string, item_id: string, status: Status, evidence: Evidence[]}} TrendOutcome
 * @typedef {{rule_id: string, item_id: string, local_date: string}} NoticeShowing
 *
 * @typedef {{question_id: string, text: Text}} Question
 * @typedef {{from_score: number, label: Text}} Band
 *
 * @typedef {object} Scale
 * @property {string} scale_id
 * @property {string[]} question_ids
 * @property {Band[]} bands
 * @property {number | null} offers_rest_from
 *
 * @typedef {{questions: Question[], short: Scale, full: Scale}} Questionnaire
 * @typedef {{questionnaires: Questionnaire[]}} CheckInPack
 * @typedef {{scale_id: string, value: number | null, highest: number}} Score
 */

export {};
