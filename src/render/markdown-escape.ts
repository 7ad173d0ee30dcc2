import { wellFormed } from './well-formed.ts';

/**
 * Plain text as Markdown that shows exactly that text: on one line, with everything escaped that
 * CommonMark, GFM or GitHub (mentions, mathematics) would take for markup or HTML.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_[\]<>|~$@#]/g, '\\$&')
      .replace(/&(?=[#a-z0-9]|$)/gi, '\\&')
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/(www)(?=\.)/gi, '$1\\')
      .replace(/(mailto|xmpp)(?=:)/gi, '$1\\')
      // A link after it would become a picture.
      .replace(/!$/, '\\!')
  );
}

/** Escapes what means something only at the start of a line: lists, underlines, rules. */
export function escapeLineStart(line: string): string {
  return line.replace(/^([+\-=])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Code on one line, in a fence longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  if (line.trim() === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Soft hyphens are for screens: in a plain file they would only hide words from a search. */
function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\t\n\r\u2028\u2029\u0085\v\f]+/g, ' ')
    .replaceAll('\u00ad', '');
}
