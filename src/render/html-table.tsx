import type { JSX } from 'preact';
import type { TableBlock } from '../report/block.ts';
import { Inlines } from './html-inlines.tsx';

/**
 * A table in a region that scrolls by itself and takes the focus, so that it can be scrolled with
 * the keyboard. A group, not a landmark: a report has many tables and some share a caption.
 */
export function TableView({ table }: { readonly table: TableBlock }): JSX.Element {
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
        <table>
          {table.caption === '' ? null : <caption>{table.caption}</caption>}
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th key={index} scope="col" class={column.align === 'end' ? 'end' : undefined}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <TableRow key={index} table={table} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowProps {
  readonly table: TableBlock;
  readonly row: TableBlock['rows'][number];
}

function TableRow({ table, row }: RowProps): JSX.Element {
  return (
    <tr>
      {row.map((cell, index) => {
        const align = table.columns[index]?.align === 'end' ? 'end' : undefined;
        const content = <Inlines content={cell.content} />;
        return index === 0 ? (
          <th key={index} scope="row" class={align}>
            {content}
          </th>
        ) : (
          <td key={index} class={align}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}
