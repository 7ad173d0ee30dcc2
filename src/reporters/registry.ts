import { reportCompact } from './compact.ts';
import { reportGithub } from './github.ts';
import { reportGitlab } from './gitlab.ts';
import { reportJson } from './json.ts';
import { reportJunit } from './junit.ts';
import { reportPretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { reportSarif } from './sarif.ts';

interface Format {
  readonly report: Reporter;
  /** True where the reader counts paths from the checkout's top, not from the programme's root. */
  readonly fromCheckout: boolean;
}

export const FORMATS = {
  pretty: { report: reportPretty, fromCheckout: false },
  compact: { report: reportCompact, fromCheckout: false },
  json: { report: reportJson, fromCheckout: false },
  sarif: { report: reportSarif, fromCheckout: true },
  github: { report: reportGithub, fromCheckout: true },
  gitlab: { report: reportGitlab, fromCheckout: true },
  junit: { report: reportJunit, fromCheckout: true },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS);

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
