import type * as z from 'zod';
import type { Outcome } from '../diagnostics/problem.ts';
import { createProblemList } from '../source/problem-list.ts';
import type { YamlDocument } from '../source/source.ts';
import { withoutBlanks } from './blank-fields.ts';
import { reportImpossibleDates } from './impossible-dates.ts';
import { reportSchemaIssue } from './schema-issues.ts';

/**
 * Reads a document's data as its schema says. Blank fields count as absent. Null when the text
 * could not be trusted (the source layer has said why), the data breaks the schema or a date in it
 * does not exist; each fault is one problem at the place where it stands. A form (see `FORMS`) may
 * still have blanks.
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
  const parsed = schema.safeParse(data);
  if (parsed.success) {
    reportImpossibleDates(schema, parsed.data, problems);
    const found = problems.close();
    return { value: found.length === 0 ? parsed.data : null, problems: found };
  }
  for (const issue of parsed.error.issues) {
    reportSchemaIssue({ schema, data, problems, document, isForm }, issue, []);
  }
  return { value: null, problems: problems.close() };
}
