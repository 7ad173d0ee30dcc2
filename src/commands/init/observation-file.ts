import { csvDialect, DIALECTS } from '../../model/csv-dialect.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Programme } from '../../model/programme.ts';

/** What of a reference sheet decides the columns. */
export type SheetShape = Pick<Indicator, 'measure' | 'denominator' | 'disaggregations'>;

/** An empty observation file: the header that the sheet asks for, in the programme's dialect. */
export function observationFile(sheet: SheetShape, programme: Programme): string {
  const columns = [
    'period',
    ...figureColumns(sheet),
    ...(sheet.disaggregations ?? []).map(({ id }) => id),
    'status',
    'note',
  ];
  const dialect = csvDialect(programme.csv_dialect, programme.languages[0]);
  const { separator, encoding, lineEnd } = DIALECTS[dialect];
  return `${encoding === 'utf-8-bom' ? '\ufeff' : ''}${columns.join(separator)}${lineEnd}`;
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
