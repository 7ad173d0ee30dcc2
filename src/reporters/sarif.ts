import type { Location, Log, PhysicalLocation, Region, Result } from 'sarif';
import type { Diagnostic, Span } from '../diagnostics/problem.ts';
import { masked } from '../diagnostics/shown.ts';
import { fingerprints } from './fingerprints.ts';
import { problemParagraph } from './problem-text.ts';
import type { ReportContext } from './reporter.ts';
import { describeSarifRules, SARIF_LEVELS } from './sarif-rules.ts';

/**
 * SARIF 2.1.0, which code scanning reads. Lines and columns count from 1 in UTF-16 code units, the
 * end is exclusive, as SARIF's own; a problem of a whole file has no region. Accepted problems are
 * left out: SARIF could mark them as suppressed, but GitHub would raise them as alerts all the same.
 */
export function reportSarif(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const rules = describeSarifRules(
    new Set(diagnostics.map(({ rule }) => rule)),
    context.translator,
  );
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const known = fingerprints(diagnostics, context);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'jalostamo',
            version: context.version,
            language: context.translator.language,
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(
          (diagnostic, index): Result => ({
            ruleId: diagnostic.rule,
            ruleIndex: indexes.get(diagnostic.rule),
            level: SARIF_LEVELS[diagnostic.severity],
            message: { text: plainText(problemParagraph(diagnostic)) },
            locations: [location(diagnostic, diagnostic.path, context)],
            ...related(diagnostic, context),
            partialFingerprints: fingerprintsOf(diagnostic, known[index] ?? ''),
          }),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/**
 * GitHub goes by `primaryLocationLineHash` alone. Its upload step computes that from the line's text
 * and complains of any other; for a whole file it computes nothing, and ours stands in.
 */
function fingerprintsOf({ span }: Diagnostic, known: string): Record<string, string> {
  const own = { 'jalostamo/v1': known };
  return span === null ? { ...own, primaryLocationLineHash: `${known}:1` } : own;
}

function related(
  diagnostic: Diagnostic,
  context: ReportContext,
): { relatedLocations?: Location[] } {
  if (diagnostic.related.length === 0) return {};
  const text = context.translator.text('cli:validate.see-also');
  return {
    relatedLocations: diagnostic.related.map((place, index) => ({
      id: index + 1,
      ...location(place, '', context),
      message: { text },
    })),
  };
}

function location(
  { file, span }: { readonly file: string; readonly span: Span | null },
  path: string,
  context: ReportContext,
): Location {
  const physicalLocation: PhysicalLocation = {
    artifactLocation: {
      uri: relativeUri(masked(context.pathPrefix + file)),
      uriBaseId: '%SRCROOT%',
    },
  };
  if (span !== null) physicalLocation.region = region(span);
  if (path === '') return { physicalLocation };
  return { physicalLocation, logicalLocations: [{ fullyQualifiedName: path }] };
}

function region({ start, end }: Span): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** A name may hold anything but `/`; half a surrogate pair has no bytes to escape. */
function relativeUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}

/** SARIF takes `[text](target)` for a link and `{0}` for a placeholder even in plain text. */
function plainText(text: string): string {
  return text.replace(/\[(?=[^[\]]*\]\()/g, '\\[').replace(/\{(\d+)\}/g, '{{$1}}');
}
