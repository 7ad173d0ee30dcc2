import type { Indicator } from '../model/indicator.ts';
import { labelKey } from '../model/label-key.ts';
import { codesOfStatusCell, readPeriodCell } from '../model/observation-cells.ts';
import {
  COLUMN_WORDS,
  columnKey,
  OBSERVATION_COLUMNS,
  TOTAL,
} from '../model/observation-columns.ts';
import type { Workspace } from '../model/workspace.ts';
import { cellText, isWholeCsv, recordsOf } from '../source/csv-cells.ts';
import { detectDialect } from '../source/csv-dialect.ts';
import { parseNumber } from '../source/number.ts';
import type { DataFile } from './data-file.ts';

/** Reads a cell's meaning: equal for all ways of writing the same thing. */
type CellMeaning = (text: string) => string;

/**
 * Whether two texts of a data file hold the same observations, cell by cell, whatever their
 * separators, decimal marks and local words. Read anew from the texts: neither how a text was made
 * from the other nor what was made of it before counts.
 */
export function sameObservations(
  before: string,
  after: string,
  file: DataFile,
  workspace: Workspace,
): boolean {
  if (!isWholeCsv(before) || !isWholeCsv(after)) return before === after;
  const rows = tableMeaning(after, file, workspace);
  for (const meaning of tableMeaning(before, file, workspace)) {
    const other = rows.next();
    if (other.done === true || other.value !== meaning) return false;
  }
  return rows.next().done === true;
}

/** The header and each record as one text that only equals that of another with the same meaning. */
function* tableMeaning(text: string, file: DataFile, workspace: Workspace): Generator<string> {
  const decimalComma = detectDialect(text).separator !== ',';
  let readers: readonly CellMeaning[] | null = null;
  for (const { cells } of recordsOf(text)) {
    const texts = cells.map((cell) => cellText(text, cell));
    while (texts.at(-1)?.trim() === '') texts.pop();
    if (readers !== null) {
      const known: readonly CellMeaning[] = readers;
      yield JSON.stringify(texts.map((cell, column) => known[column]?.(cell) ?? cell));
      continue;
    }
    const keys = texts.map((cell) => COLUMN_WORDS.get(columnKey(cell)) ?? columnKey(cell));
    readers = keys.map((key) => cellMeaning(key, decimalComma, file, workspace));
    yield JSON.stringify(keys);
  }
}

type Group = NonNullable<Indicator['disaggregations']>[number]['codes'][number];

const KINDS: ReadonlyMap<string, string> = new Map(
  OBSERVATION_COLUMNS.map(({ name, kind }) => [name, kind]),
);

function cellMeaning(
  key: string,
  decimalComma: boolean,
  { sheet }: DataFile,
  { calendar }: Workspace,
): CellMeaning {
  const groups = sheet?.disaggregations?.find(({ id }) => columnKey(id) === key);
  switch (KINDS.get(key) ?? (groups === undefined ? 'text' : 'code')) {
    case 'period': {
      const monthly = sheet?.frequency === 'month';
      return (text) => readPeriodCell(text, calendar, monthly).period?.key ?? `? ${text.trim()}`;
    }
    case 'number':
      return (text) => numberMeaning(text, decimalComma);
    case 'statuses':
      return (text) => codesOfStatusCell(text)?.join(' ') ?? `? ${text.trim()}`;
    case 'code':
      return codeMeaning(groups?.codes ?? []);
    default:
      return (text) => text;
  }
}

/** A code, whatever its letter case and spaces, or the name that stands for no other code. */
function codeMeaning(codes: readonly Group[]): CellMeaning {
  const keys = new Set(codes.map(({ code }) => labelKey(code)));
  const codeOfName = new Map<string, string>();
  for (const { code, name } of codes) {
    const names = typeof name === 'string' ? [name] : [name.fi, name.sv, name.en];
    for (const text of names) {
      if (text === undefined) continue;
      const key = labelKey(text);
      const known = codeOfName.get(key) ?? labelKey(code);
      // A name of two groups stands for neither.
      codeOfName.set(key, known === labelKey(code) ? known : key);
    }
  }
  return (text) => {
    const key = labelKey(text);
    if (key === labelKey(TOTAL)) return '';
    return keys.has(key) ? key : (codeOfName.get(key) ?? key);
  };
}

/** What cannot be read stays apart from every figure, lest a guess pass for one. */
function numberMeaning(text: string, decimalComma: boolean): string {
  const parsed = parseNumber(text, decimalComma);
  if (parsed.kind === 'empty') return '';
  return 'value' in parsed ? `= ${parsed.value}` : `? ${text.trim()}`;
}
