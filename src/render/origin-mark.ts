import { LANGUAGES } from '../host.ts';
import type { ReportOrigin } from '../report/block.ts';

/** The name of the origin in HTML and Markdown. */
export const ORIGIN = 'jalostamo-origin';

/** The origin as text that ends no comment and opens no tag. */
export function originText(origin: ReportOrigin): string {
  return JSON.stringify(origin).replaceAll('--', '-\\u002d').replaceAll('<', '\\u003c');
}

export function originComment(origin: ReportOrigin): string {
  return `<!-- ${ORIGIN}: ${originText(origin)} -->`;
}

const IN_COMMENT = new RegExp(`^<!-- ${ORIGIN}: (\\{.*\\}) -->$`, 'm');
const IN_META = new RegExp(`<meta name="${ORIGIN}" content="([^"]*)"`);

/** The origin that a report bears; null for a text that bears none. */
export function readOrigin(text: string): ReportOrigin | null {
  if (text.startsWith('{')) return originIn(text);
  const found = IN_COMMENT.exec(text)?.[1] ?? IN_META.exec(text)?.[1]?.replaceAll('&quot;', '"');
  if (found === undefined) return null;
  const data = parsed(found.replaceAll('&amp;', '&'));
  return completeOrigin(data);
}

/** Of a report as JSON the origin is one of its parts. */
function originIn(text: string): ReportOrigin | null {
  const document = parsed(text);
  if (typeof document !== 'object' || document === null) return null;
  const origin: unknown = new Map<string, unknown>(Object.entries(document)).get('origin');
  return completeOrigin(origin);
}

/** Reports of earlier versions bear no digest of their inputs. */
function completeOrigin(data: unknown): ReportOrigin | null {
  return isOrigin(data) ? { ...data, inputs: data.inputs ?? null } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A mark that somebody has edited is no mark.
    return null;
  }
}

type ReadOrigin = Omit<ReportOrigin, 'inputs'> & Partial<Pick<ReportOrigin, 'inputs'>>;

function isOrigin(data: unknown): data is ReadOrigin {
  if (typeof data !== 'object' || data === null) return false;
  const fields = new Map<string, unknown>(Object.entries(data));
  const isText = (name: string): boolean => typeof fields.get(name) === 'string';
  const isTextOrNull = (name: string): boolean => isText(name) || fields.get(name) === null;
  const kinds: readonly unknown[] = ['monitoring', 'review', 'packet', 'changes'];
  return (
    kinds.includes(fields.get('kind')) &&
    LANGUAGES.some((language) => language === fields.get('language')) &&
    ['asOf', 'checkedOn', 'version'].every(isText) &&
    ['period', 'experiment', 'review', 'commit'].every(isTextOrNull) &&
    (!fields.has('inputs') || isTextOrNull('inputs'))
  );
}
