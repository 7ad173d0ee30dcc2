import type { JSX } from 'preact';
import type { TableBlock } from '../report/block.ts';
import type { ChartSpec } from '../report/chart-spec.ts';
import type { RowChartSpec } from '../report/row-chart-spec.ts';
import { TableView } from './html-table.tsx';
import { RowChart } from './row-chart.tsx';
import { Chart, NARROW_CHART, WIDE_CHART } from './svg-chart.tsx';

interface ChartFigureProps {
  readonly chart: ChartSpec | RowChartSpec;
  /** False where the heading above says the title already. */
  readonly isTitled: boolean;
  readonly dataTable: string;
}

/**
 * A chart with its title, its sentence and its data; those of a chart of rows are a table of the report. It is drawn twice, for wide screens and print
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
        <Drawing chart={chart} width={WIDE_CHART} />
      </div>
      <div class="chart-narrow">
        <Drawing chart={chart} width={NARROW_CHART} />
      </div>
      {'rows' in chart ? null : (
        <details>
          <summary>
            {dataTable}
            <span class="visually-hidden">: {chart.title}</span>
          </summary>
          <TableView table={chartTable(chart)} />
        </details>
      )}
    </figure>
  );
}

interface DrawingProps {
  readonly chart: ChartSpec | RowChartSpec;
  readonly width: number;
}

function Drawing({ chart, width }: DrawingProps): JSX.Element {
  return 'rows' in chart ? (
    <RowChart spec={chart} width={width} />
  ) : (
    <Chart spec={chart} width={width} />
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
