import { reportCompact } from './compact.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportPretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

export const REPORTERS = {
  pretty: reportPretty,
  compact: reportCompact,
  json: reportJson,
  github: reportGithub,
} as const satisfies Readonly<Record<string, Reporter>>;

export type FormatName = keyof typeof REPORTERS;
export const FORMAT_NAMES = Object.keys(REPORTERS);

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(REPORTERS, name);
}
