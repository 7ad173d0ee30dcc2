/** What people write who know another notation than YAML, or whose spaces came from a web page. */
export type YamlSlipKind = 'dash-without-space' | 'emphasis' | 'non-breaking-space' | 'star-item';

export interface YamlSlip {
  readonly kind: YamlSlipKind;
  readonly start: number;
  readonly end: number;
}

/** A line's indentation, its dashes and its key, up to where the value begins. */
const BEFORE_VALUE = /^ *(?:- +)*(?:[^\s:#'"[{*-][^:#'"]*:(?: +|(?=$)))?/u;

/** Spaces that look like one and are none to YAML. */
const OTHER_SPACE = /^[\u00a0\u2007\u202f]+/u;

/** A non-breaking space after a dash or a colon. */
const GLUED = /^(?<before> *(?:- +)*(?:-|[^\s:#'"[{*-][^\s:#'"]*:))[\u00a0\u2007\u202f]/u;

/** The slip at the line of an offset, or on the line with content above it: errors come late. */
export function findYamlSlip(text: string, offset: number): YamlSlip | null {
  let start = lineStart(text, offset);
  for (let tries = 0; tries < 2; tries++) {
    const slip = slipOf(lineAt(text, start), start);
    // A star is complained of where it stands; above, it may be part of a text.
    const isStar = slip?.kind === 'emphasis' || slip?.kind === 'star-item';
    if (slip !== null && !(isStar && tries > 0)) return slip;
    do {
      if (start === 0) return null;
      start = lineStart(text, start - 1);
    } while (lineAt(text, start).trim() === '');
  }
  return null;
}

/** What a key tells that the syntax let pass as its first character. */
export function slipInKey(key: string): YamlSlipKind | null {
  if (/^-?[\u00a0\u2007\u202f]/u.test(key)) return 'non-breaking-space';
  return /^-[^\s\d.-]/u.test(key) ? 'dash-without-space' : null;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineAt(text: string, start: number): string {
  const end = text.slice(start).search(/[\r\n]/);
  return end < 0 ? text.slice(start) : text.slice(start, start + end);
}

function slipOf(line: string, start: number): YamlSlip | null {
  const glued = GLUED.exec(line)?.groups?.['before'];
  const at = glued?.length ?? BEFORE_VALUE.exec(line)?.[0].length ?? 0;
  const rest = line.slice(at);
  const spaces = OTHER_SPACE.exec(rest)?.[0].length ?? 0;
  if (spaces > 0) {
    return { kind: 'non-breaking-space', start: start + at, end: start + at + spaces };
  }
  const isKeyed = line.slice(0, at).includes(':');
  if (!isKeyed && /^\*\s/.test(rest)) {
    return { kind: 'star-item', start: start + at, end: start + at + 1 };
  }
  if (/^\*{1,3}[^\s*][^*]*\*/.test(rest)) {
    return { kind: 'emphasis', start: start + at, end: start + line.trimEnd().length };
  }
  if (!isKeyed && /^-[^\s\d.-]/.test(rest)) {
    return { kind: 'dash-without-space', start: start + at, end: start + at + 2 };
  }
  return null;
}
