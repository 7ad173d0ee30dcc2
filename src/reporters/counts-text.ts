import { countSeverities } from '../diagnostics/count-severities.ts';
import type { Diagnostic, Severity } from '../diagnostics/problem.ts';
import type { Translator } from '../messages/translator.ts';

/** From the gravest to the least. */
export const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** "2 errors", "1 note": the severities that occur, gravest first. */
export function countTexts(
  diagnostics: readonly Diagnostic[],
  translator: Translator,
): readonly { readonly severity: Severity; readonly text: string }[] {
  const counts = countSeverities(diagnostics);
  return GRAVEST_FIRST.filter((severity) => counts[severity] > 0).map((severity) => ({
    severity,
    text: translator.text(`cli:validate.${severity}s`, { count: counts[severity] }),
  }));
}
