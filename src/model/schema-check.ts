import type * as z from 'zod';
import type { DataPath, Outcome, Place } from '../diagnostics/problem.ts';
import { createProblemList, type ProblemList } from '../source/problem-list.ts';
import type { YamlDocument } from '../source/source.ts';
import { withoutBlanks } from './blank-fields.ts';
import { reportImpossibleDates } from './impossible-dates.ts';
import { fieldOf, reportSchemaIssue } from './schema-issues.ts';

/**
 * Reads a document's data as its schema says. Blank fields count as absent. Null when the text
 * could not be trusted (the source layer has said why), the data breaks the schema or a date in it
 * does not exist; each fault is one problem at the place where it stands. A form (see `FORMS`) may
 * still have blanks, which are told of together.
 */
export function checkSchema<T>(
  schema: z.ZodType<T>,
  document: YamlDocument,
  isForm = false,
): Outcome<T | null> {
  if (document.data === undefined) return { value: null, problems: [] };
  const problems = createProblemList(document.path);
  if (document.data === null) {
    problems.add('schema/empty-file', { kind: 'file' });
    return { value: null, problems: problems.close() };
  }
  const data = withoutBlanks(schema, document.data);
  // Generating code for a schema costs more than it saves on the few files of its kind.
  const parsed = schema.safeParse(data, { jitless: true });
  if (parsed.success) {
    reportImpossibleDates(schema, parsed.data, problems);
    const found = problems.close();
    return { value: found.length === 0 ? parsed.data : null, problems: found };
  }
  const blanks: DataPath[] = [];
  for (const issue of parsed.error.issues) {
    reportSchemaIssue({ schema, data, problems, document, isForm, blanks }, issue, []);
  }
  reportBlankFields(blanks, document, problems);
  return { value: null, problems: problems.close() };
}

/** Blank fields that a message names; the rest are counted. */
const MOST_NAMED = 5;

/** The blank fields of a form are one thing to do: one problem at the first, with the others. */
function reportBlankFields(
  blanks: readonly DataPath[],
  document: YamlDocument,
  problems: ProblemList,
): void {
  const places = blanks.map((path) => ({ kind: 'key', path }) as const);
  const lineOf = (place: Place): number => document.locate(place)?.start.line ?? 0;
  places.sort((a, b) => lineOf(a) - lineOf(b));
  const [first, ...rest] = places;
  if (first === undefined) return;
  if (rest.length === 0) {
    problems.add('schema/blank-field', first, { field: fieldOf(first.path) });
    return;
  }
  const names = [...new Set(places.map(({ path }) => fieldOf(path)))];
  const fields = names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ', …' : '');
  const related = rest.map((place) => ({ file: document.path, place }));
  const params = { count: places.length, fields };
  problems.add('schema/blank-field', first, params, { variant: 'several', related });
}
