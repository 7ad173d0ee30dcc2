import type { Diagnostic } from '../diagnostics/problem.ts';
import { masked } from '../diagnostics/shown.ts';
import { ordinals } from './ordinals.ts';
import type { ReportContext } from './reporter.ts';

/**
 * What a problem is known by from one run to the next, in the order of `diagnostics`: rule, file and
 * the place's name, never its line, so that a line put in above makes no new problem. Where several
 * share all three, they are counted in the order in which they stand.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
): readonly string[] {
  const keys = diagnostics.map(({ rule, file, path }) =>
    JSON.stringify([rule, masked(context.pathPrefix + file), path]),
  );
  const counted = ordinals(keys);
  return keys.map((key, index) => {
    const ordinal = counted[index] ?? 1;
    return context.digest(ordinal === 1 ? key : `${key}#${ordinal}`);
  });
}
