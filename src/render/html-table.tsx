import type { JSX } from 'preact';
import type { TableBlock } from '../report/block.ts';
import { Inlines } from './html-inlines.tsx';

type TableRole = 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell';

interface TableProps {
  readonly table: TableBlock;
}

/**
 * A table in a region that scrolls by itself and takes the focus, so that it can be scrolled with
 * the keyboard. A group, not a landmark: a report has many tables and some share a caption.
 */
export function TableView({ table }: TableProps): JSX.Element {
  const name = table.caption || table.columns.map((column) => column.title).join(', ');
  return (
    <div class="table">
      {table.legend.length === 0 ? null : (
        <ul class="legend">
          {table.legend.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups form fields. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus. */}
      <div class="table-scroll" role="group" aria-label={name} tabIndex={0}>
        <table class={stackingClass(table)} role={roleIn(table, 'table')}>
          {table.caption === '' ? null : <caption>{table.caption}</caption>}
          <thead role={roleIn(table, 'rowgroup')}>
            <tr role={roleIn(table, 'row')}>
              {table.columns.map((column, index) => (
                <th
                  key={index}
                  scope="col"
                  role={roleIn(table, 'columnheader')}
                  class={endClass(table, index)}
                >
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role={roleIn(table, 'rowgroup')}>
            {table.rows.map((row, index) => (
              <TableRow key={index} table={table} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowProps extends TableProps {
  readonly row: TableBlock['rows'][number];
}

function TableRow({ table, row }: RowProps): JSX.Element {
  return (
    <tr role={roleIn(table, 'row')}>
      {row.map((cell, index) => {
        const align = endClass(table, index);
        const content = <Inlines content={cell.content} />;
        return index === 0 ? (
          <th key={index} scope="row" role={roleIn(table, 'rowheader')} class={align}>
            {content}
          </th>
        ) : (
          <td
            key={index}
            role={roleIn(table, 'cell')}
            data-title={stacks(table) ? table.columns[index]?.title : undefined}
            class={align}
          >
            {content}
          </td>
        );
      })}
    </tr>
  );
}

/** A longer table of figures is read down its columns, so it scrolls rather than stacks. */
const MOST_STACKED_FIGURES = 6;

/** Whether a table stacks its cells on a phone: a table of words does, and a short one of figures. */
function stacks(table: TableBlock): boolean {
  return isWords(table) || table.rows.length <= MOST_STACKED_FIGURES;
}

function isWords(table: TableBlock): boolean {
  return table.columns.every((column) => column.align === 'start');
}

function stackingClass(table: TableBlock): string | undefined {
  if (!stacks(table)) return undefined;
  return isWords(table) ? 'stacking' : 'stacking figures';
}

/**
 * The role that an element of a table has by itself, written out where the style sheet shows it as
 * a block on a phone: browsers then forget what it is.
 */
function roleIn(table: TableBlock, role: TableRole): TableRole | undefined {
  return stacks(table) ? role : undefined;
}

function endClass(table: TableBlock, index: number): string | undefined {
  return table.columns[index]?.align === 'end' ? 'end' : undefined;
}
