import type { Language } from '../../host.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Programme } from '../../model/programme.ts';

/** What of a reference sheet decides the columns. */
export type SheetShape = Pick<Indicator, 'measure' | 'denominator' | 'disaggregations'>;

/**
 * An empty observation file: the header that the sheet asks for, in the programme's dialect.
 * `excel-fi` is what Excel in Finland opens by a double click: semicolons, a byte order mark, CRLF.
 */
export function observationFile(sheet: SheetShape, programme: Programme): string {
  const columns = [
    'period',
    ...figureColumns(sheet),
    ...(sheet.disaggregations ?? []).map(({ id }) => id),
    'status',
    'note',
  ];
  return csvDialect(programme.csv_dialect, programme.languages[0]) === 'excel-fi'
    ? `\ufeff${columns.join(';')}\r\n`
    : `${columns.join(',')}\n`;
}

export type CsvDialectName = NonNullable<Programme['csv_dialect']>;

/** Decimal commas and semicolons where people write Finnish or Swedish. */
export function csvDialect(
  chosen: CsvDialectName | undefined,
  language: Language | undefined,
): CsvDialectName {
  return chosen ?? (language === 'en' ? 'plain' : 'excel-fi');
}

function figureColumns({ measure, denominator }: SheetShape): readonly string[] {
  switch (measure) {
    case 'proportion':
      return ['numerator', 'denominator'];
    case 'rate':
    case 'ratio':
      return denominator === undefined ? ['value'] : ['numerator', 'denominator'];
    case 'mean':
      return ['value', 'n', 'sd'];
    default:
      return ['value'];
  }
}
