import type { JSX } from 'preact';
import type { TableBlock } from '../report/block.ts';
import type { ChartSpec } from '../report/chart-spec.ts';
import { TableView } from './html-table.tsx';
import { Chart, NARROW_CHART, WIDE_CHART } from './svg-chart.tsx';

interface ChartFigureProps {
  readonly chart: ChartSpec;
  /** False where the heading above says the title already. */
  readonly isTitled: boolean;
  readonly dataTable: string;
}

/**
 * A chart with its title, its sentence and its data. It is drawn twice, for wide screens and print
 * and for phones; the style sheet shows one and takes the other away, from screen readers too.
 */
export function ChartFigure({ chart, isTitled, dataTable }: ChartFigureProps): JSX.Element {
  return (
    <figure class="chart">
      <figcaption>
        {isTitled ? <p class="chart-title">{chart.title}</p> : null}
        <p class="chart-description">{chart.description}</p>
      </figcaption>
      <div class="chart-wide">
        <Chart spec={chart} width={WIDE_CHART} />
      </div>
      <div class="chart-narrow">
        <Chart spec={chart} width={NARROW_CHART} />
      </div>
      <details>
        <summary>
          {dataTable}
          <span class="visually-hidden">: {chart.title}</span>
        </summary>
        <TableView table={chartTable(chart)} />
      </details>
    </figure>
  );
}

/** The data of a chart as a table block. */
export function chartTable(chart: ChartSpec): TableBlock {
  return {
    type: 'table',
    caption: chart.table.caption,
    legend: chart.table.legend,
    columns: chart.table.columns.map((title, index) => ({
      title,
      align: index === 0 ? 'start' : 'end',
    })),
    rows: chart.table.rows.map((row) => row.map((text) => ({ content: [{ type: 'text', text }] }))),
  };
}
