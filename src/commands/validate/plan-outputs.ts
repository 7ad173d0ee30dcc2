import { resolve } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { suggest } from '../../model/suggest.ts';
import { FORMAT_NAMES, type FormatName, isFormatName } from '../../reporters/registry.ts';

/** A report that goes to a file beside the one on stdout. */
export interface FileOutput {
  readonly format: FormatName;
  /** As the user wrote it. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
}

export interface OutputPlan {
  /** What is printed. */
  readonly printed: FormatName;
  readonly files: readonly FileOutput[];
}

/** `--format` and every `--output FORMAT=FILE`, checked before anything is read. */
export function planOutputs(
  host: Host,
  format: string | undefined,
  outputs: readonly string[],
): OutputPlan {
  const printed = format === undefined ? formatOfSurroundings(host) : knownFormat(format);
  const files: FileOutput[] = [];
  for (const output of outputs) {
    const planned = planFile(host, output);
    if (files.some(({ path }) => path === planned.path)) {
      throw new UserError('cli:validate.output-twice', { path: planned.shown });
    }
    files.push(planned);
  }
  return { printed, files };
}

/** Annotations where GitHub Actions reads what is printed, else words for a person. */
function formatOfSurroundings(host: Host): FormatName {
  return host.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty';
}

function knownFormat(format: string): FormatName {
  if (isFormatName(format)) return format;
  const known = FORMAT_NAMES.join(', ');
  const suggestion = suggest(format, FORMAT_NAMES);
  if (suggestion === '') throw new UserError('cli:error.unknown-format', { format, known });
  throw new UserError('cli:error.unknown-format-suggested', { format, known, suggestion });
}

/** Names of files that people write and `validate` reads: no report belongs under one. */
const PEOPLES_FILE = /\.(?:ya?ml|csv|tsv|md)$/i;

function planFile(host: Host, output: string): FileOutput {
  const equals = output.indexOf('=');
  const shown = output.slice(equals + 1);
  if (equals < 1 || shown === '' || shown === '-') {
    throw new UserError('cli:validate.output-form', { output });
  }
  const format = knownFormat(output.slice(0, equals));
  if (PEOPLES_FILE.test(shown)) throw new UserError('cli:validate.output-ending', { path: shown });
  return { format, shown, path: resolve(host.cwd, shown) };
}
