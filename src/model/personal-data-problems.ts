import { findPersonalData } from '../diagnostics/personal-data.ts';
import type { DataPath, Problem } from '../diagnostics/problem.ts';
import { detectDialect } from '../source/csv-dialect.ts';
import { cellRanges } from '../source/csv-scan.ts';
import { createLineIndex } from '../source/line-index.ts';
import { createProblemList, type ProblemList } from '../source/problem-list.ts';
import { columnKey } from './observation-columns.ts';
import { personalColumns } from './personal-columns.ts';
import { isRecord } from './schema-shape.ts';

/**
 * What of a file's text tells who somebody is. Every file that is read is looked through, also one
 * that no part of the model claims: a list of participants is likeliest to lie there. `data` is what
 * the text says, if it is YAML: a number folded over two lines is whole only there. No problem
 * repeats what was found.
 */
export function personalDataProblems(
  path: string,
  text: string,
  data?: unknown,
): readonly Problem[] {
  const problems = createProblemList(path);
  const found = findPersonalData(text);
  if (found.length > 0) {
    const lines = createLineIndex(text);
    const counts = new Map<string, number>();
    for (const { kind, start, end } of found) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      // Nothing but its number in the file may name it.
      const place = { kind: 'span', span: lines.spanAt(start, end), name: `#${count}` } as const;
      problems.add(`privacy/${kind}`, place);
    }
  }
  if (path.toLowerCase().endsWith('.csv')) checkHeader(text, problems);
  checkData(data, text, problems);
  return problems.close();
}

/** Looks at keys and values for what stands nowhere in the text as it is read. */
function checkData(data: unknown, text: string, problems: ProblemList): void {
  const strings: string[] = [];
  addStrings(data, strings);
  const whole = strings.join('\n');
  // Nearly every file is without: one look at all of them is quicker than one at each, and than places.
  if (!findPersonalData(whole).some(({ start, end }) => !text.includes(whole.slice(start, end)))) {
    return;
  }
  for (const { string, path } of stringsOf(data, [])) {
    for (const { kind, start, end } of findPersonalData(string)) {
      if (text.includes(string.slice(start, end))) continue;
      problems.add(`privacy/${kind}`, { kind: 'value', path });
    }
  }
}

/** Every key and text. */
function addStrings(data: unknown, strings: string[]): void {
  if (typeof data === 'string') strings.push(data);
  else if (Array.isArray(data)) {
    for (const item of data) addStrings(item, strings);
  } else if (isRecord(data)) {
    for (const key of Object.keys(data)) {
      strings.push(key);
      addStrings(data[key], strings);
    }
  }
}

interface StringAt {
  readonly string: string;
  readonly path: DataPath;
}

function* stringsOf(data: unknown, path: DataPath): Iterable<StringAt> {
  if (typeof data === 'string') yield { string: data, path };
  else if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* stringsOf(item, [...path, index]);
  } else if (isRecord(data)) {
    for (const [key, value] of Object.entries(data)) {
      yield { string: key, path: [...path, key] };
      yield* stringsOf(value, [...path, key]);
    }
  }
}

/** What the names of files and folders tell of people. */
export function personalNameProblems(paths: readonly string[]): readonly Problem[] {
  // Nearly every programme is without: one look at all the names is quicker than one at each.
  if (findPersonalData(paths.join('\n').replaceAll('/', '\n')).length === 0) return [];
  return paths.flatMap((file) => {
    const kinds = new Set(
      file
        .split('/')
        .flatMap(findPersonalData)
        .map(({ kind }) => kind),
    );
    return [...kinds].map((kind) => ({
      rule: `privacy/${kind}`,
      file,
      place: { kind: 'file' },
      params: {},
      variant: 'name',
    }));
  });
}

const RULES: ReadonlySet<string> = new Set([
  'privacy/identity-code',
  'privacy/e-mail',
  'privacy/phone',
  'privacy/personal-column',
]);

/** The files in which problems have found somebody. */
export function filesWithPersonalData(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.filter(({ rule }) => RULES.has(rule)).map(({ file }) => file));
}

function checkHeader(text: string, problems: ProblemList): void {
  const { separator, start } = detectDialect(text);
  const ranges = cellRanges(text, separator, start);
  const names = ranges.map((range) => text.slice(range.start, range.end).trim());
  const ofPeople = personalColumns(names);
  if (ofPeople.size === 0) return;
  const lines = createLineIndex(text);
  for (const [index, range] of ranges.entries()) {
    if (!ofPeople.has(index)) continue;
    const column = names[index] ?? '';
    const span = lines.spanAt(range.start, range.end);
    const place = { kind: 'span', span, name: `header.${columnKey(column)}` } as const;
    problems.add('privacy/personal-column', place, { column });
  }
}
