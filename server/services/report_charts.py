"""Place the charts of a report, from nothing but the report itself."""

from __future__ import annotations

from datetime import date

import msgspec

from schemas.chart import ChartModel, LabChartModel, LabChartRequest
from schemas.lab import LabSeries
from schemas.report import EffectReport, Report
from schemas.series import Trends
from server.domain.chart_model import chart_model, chart_request
from server.domain.lab_chart import lab_chart
from server.rendering.report_charts import Charts
from server.rule_packs import Packs
from server.services.charts import early_flare_weeks

WIDTH_PX, HEIGHT_PX = 720, 220
LAB_WIDTH_PX, LAB_HEIGHT_PX = 352, 190


def charts_of(packs: Packs, report: Report) -> Charts:
    """Place every effect with an answer, and every analyte with two values or more."""
    return Charts(
        effects={
            effect.item_id: _effect(packs, report, effect)
            for effect in report.effects
            if effect.days_logged
        },
        labs=[
            (lab, charted, _lab(report, charted.series))
            for lab in report.labs
            for charted in lab.charts
        ],
        items=packs.item_by_id,
    )


def _effect(packs: Packs, report: Report, effect: EffectReport) -> ChartModel:
    course = report.course
    shown = Trends(
        as_of=report.to_date,
        first_dose_date=_first_dose_date(report),
        treatment_week=None if course is None else course.treatment_week,
        on_drug_week=None if course is None else course.on_drug_week,
        items=[effect.trend],
        annotations=report.annotations,
    )
    request = chart_request(
        shown,
        effect.item_id,
        None if course is None else course.ended_on,
        early_flare_weeks(packs),
        "weeks",
        WIDTH_PX,
        HEIGHT_PX,
    )
    return chart_model(msgspec.structs.replace(request, from_date=report.from_date))


def _lab(report: Report, series: LabSeries) -> LabChartModel:
    beside = msgspec.structs.replace(report.annotations, lab_days=[], off_plan=[])
    return lab_chart(
        LabChartRequest(
            series=series,
            annotations=beside,
            first_dose_date=_first_dose_date(report),
            ended_on=None if report.course is None else report.course.ended_on,
            as_of=report.to_date,
            from_date=min(report.from_date, series.points[0].taken_on),
            to_date=report.to_date,
            axis="weeks",
            width_px=LAB_WIDTH_PX,
            height_px=LAB_HEIGHT_PX,
        )
    )


def _first_dose_date(report: Report) -> date | None:
    return None if report.course is None else report.course.first_dose_date
