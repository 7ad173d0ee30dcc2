import { compareSeries } from '../../history/compare-series.ts';
import type { Observations } from '../../model/observations.ts';
import type { FileCells } from './file-cells.ts';
import { type ReleaseFile, renamer } from './release-file.ts';
import type { DecidedFile, WithholdContext } from './withhold.ts';

/** A file of observations in an earlier release, with what decided then what of it was shown. */
export interface EarlierFile {
  /** Names of the published reports that may have shown it. */
  readonly reports: readonly string[];
  /** No later period was in them, ISO. */
  readonly asOf: string;
  readonly file: FileCells;
  readonly context: WithholdContext;
}

/** Decides a file, given what was published before it. */
type Decide = (
  file: FileCells,
  context: WithholdContext,
  releases: readonly ReleaseFile[],
) => DecidedFile;

/**
 * What the earlier releases of a file have shown, as its rows are called in `data`: each was decided
 * with those before it in view, as this one is.
 */
export function decideReleases(
  earlier: readonly EarlierFile[],
  data: Observations | undefined,
  decide: Decide,
): readonly ReleaseFile[] {
  const decided: { readonly one: EarlierFile; readonly file: DecidedFile }[] = [];
  const seenFrom = (now: Observations | undefined): readonly ReleaseFile[] =>
    decided.map(({ one: { reports, asOf, context }, file }) => {
      const { renamings } = compareSeries(context.data, now);
      const names = { nameNow: renamer(renamings, false), nameThen: renamer(renamings, true) };
      return { ...file, ...names, reports, asOf };
    });
  for (const one of earlier) {
    const { file, context } = one;
    decided.push({ one, file: decide(file, context, seenFrom(context.data)) });
  }
  return seenFrom(data);
}
