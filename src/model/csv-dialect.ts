import type { Language } from '../host.ts';
import type { Encoding, Separator } from '../source/source.ts';
import type { Programme } from './programme.ts';

export type CsvDialectName = NonNullable<Programme['csv_dialect']>;

/** How a CSV file is written. */
export interface Dialect {
  readonly separator: Separator;
  readonly decimalMark: ',' | '.';
  readonly encoding: Encoding;
  readonly lineEnd: '\n' | '\r\n';
}

/**
 * `excel-fi` is what Excel in Finland opens by a double click: semicolons, decimal commas, a byte
 * order mark (without which it takes UTF-8 for Windows-1252), CRLF.
 */
export const DIALECTS: Readonly<Record<CsvDialectName, Dialect>> = {
  plain: { separator: ',', decimalMark: '.', encoding: 'utf-8', lineEnd: '\n' },
  'excel-fi': { separator: ';', decimalMark: ',', encoding: 'utf-8-bom', lineEnd: '\r\n' },
};

/** Decimal commas and semicolons where people write Finnish or Swedish. */
export function csvDialect(
  chosen: CsvDialectName | undefined,
  language: Language | undefined,
): CsvDialectName {
  return chosen ?? (language === 'en' ? 'plain' : 'excel-fi');
}
