/** Each value over the weeks: a chart where there is one to draw, and a table always. */

import { labSeries } from "../domain/labs.js";
import { labs as text } from "../text/labs.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { useGrowing } from "../ui/turns.js";
import { analyteOf, labPack } from "./course-packs.js";
import { LabChart } from "./lab-chart.js";
import { LabLegend } from "./lab-picture.js";
import { analyteLabel, asConverted, asPrinted, labDays, rangeWords, unitLabel, weekWords } from "./lab-words.js";
import { today, treatment } from "./state.js";

/** @import { LabSeries } from "../domain/shapes.js" */
/** @import { KeptLab } from "./lab-words.js" */

/**
 * @param {{ labs: KeptLab[], title?: string, fromWeek?: number | null, children?: unknown }} props `fromWeek` as for
 *   every chart beside it; `children` follow when all of the list stands, so that nothing pushes them down
 */
export function LabSeriesList({ labs, title = text.seriesTitle, fromWeek = null, children }) {
  const firstDoseDate = treatment()["first_dose_date"] ?? null;
  const analytes = [...new Set(labDays(labs).flatMap((day) => day.labs.map(({ analyte }) => analyte)))];
  const valued = analytes.flatMap((analyte) => {
    const series = labSeries(labs, analyte, labPack().analytes, firstDoseDate, today.value);
    return series.length > 0 && !analyteOf(analyte)?.is_private ? [{ analyte, series }] : [];
  });
  const shown = useGrowing(valued.length, 1);
  if (valued.length === 0) return children;
  return html`<section class="lab-days" aria-labelledby="lab-series-title" aria-busy=${shown < valued.length}>
    <h2 id="lab-series-title">${title}</h2>
    <${LabLegend} />
    ${valued.slice(0, shown).map(
      ({ analyte, series }) => html`<${AnalyteCard}
        key=${analyte}
        analyte=${analyte}
        series=${series}
        fromWeek=${fromWeek}
        units=${new Set(labs.flatMap((lab) => (lab.analyte === analyte && lab.unit ? [lab.unit] : [])))}
      />`,
    )}
    </section>
    ${shown >= valued.length && children}`;
}

/** @param {{ analyte: string, series: LabSeries[], units: Set<string>, fromWeek: number | null }} props `units` as they were printed */
function AnalyteCard({ analyte, series, units, fromWeek }) {
  const label = analyteLabel(analyte);
  const [first] = series;
  const isConverted = units.size > series.length;
  const id = `lab-${encodeURIComponent(analyte)}`;
  return html`<section class="card" aria-labelledby=${id}>
    <h3 id=${id}>${label}</h3>
    ${series.length > 1 && html`<p class="hint">${text.apart}</p>`}
    ${isConverted && first && html`<p class="hint">${text.converted(unitLabel(analyte, first.unit))}</p>`}
    ${series.map(
      (each) => html`<${LabChart}
          key=${`${each.unit}-chart`}
          series=${each}
          label=${label}
          unit=${unitLabel(analyte, each.unit)}
          shown=${isConverted ? asConverted : asPrinted}
          fromWeek=${fromWeek}
        />
        <${LabTable} key=${each.unit} label=${label} series=${each} isConverted=${isConverted} />`,
    )}
  </section>`;
}

/** @param {{ label: string, series: LabSeries, isConverted: boolean }} props */
function LabTable({ label, series, isConverted }) {
  const unit = unitLabel(series.analyte, series.unit);
  const shown = isConverted ? asConverted : asPrinted;
  const firstDoseDate = treatment()["first_dose_date"];
  const name = text.tableName(label, unit);
  return html`<details class="chart-table">
    <summary>${text.asTable(name)}</summary>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${name}>
      <table>
        <caption>${name}</caption>
        <thead>
          <tr>
            <th scope="col">${text.date}</th>
            ${firstDoseDate && html`<th scope="col">${text.time}</th>`}
            <th scope="col">${text.value}</th>
            <th scope="col">${text.range}</th>
            <th scope="col">${text.place}</th>
          </tr>
        </thead>
        <tbody>
          ${series.points.toReversed().map(
            (point) => html`<tr>
              <th scope="row">${fullDate(point.taken_on)}</th>
              ${firstDoseDate && html`<td>${weekWords(point.taken_on, firstDoseDate)}</td>`}
              <td>${shown(point.value)}</td>
              <td>${rangeWords(point.reference_low, point.reference_high, shown)}</td>
              <td>${text.placeWords[point.place]}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
