/** Where a link of a Markdown text leads, and where its target stands. */
export interface MarkdownLink {
  /** As written, without `<` and `>`. */
  readonly target: string;
  /** Offset of the target in the text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A fence of three or more backticks or tildes; what stands until the next is code. */
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** `](target`, `](<a target>` or `[id]: target`. */
const LINK =
  /\]\([ \t]*(?:<(?<pointed>[^<>\n]*)>|(?<inline>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*))|^ {0,3}\[[^\]\n]+\]:[ \t]*(?:<(?<pointedDefined>[^<>\n]*)>|(?<defined>\S+))/g;

const CODE_SPAN = /(`+)(?!`)[^\n]*?[^`]\1(?!`)/g;

/**
 * The links and images of a Markdown text, in order. Links in code are none. Nothing is parsed
 * beyond lines: good enough to tell a dead link, and quick.
 */
export function findMarkdownLinks(text: string): readonly MarkdownLink[] {
  const links: MarkdownLink[] = [];
  let fence = '';
  for (const { line, start } of linesOf(text)) {
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence) && line.trim() === mark) fence = '';
      continue;
    }
    fence = mark;
    if (mark !== '') continue;
    const plain = line.includes('`')
      ? line.replace(CODE_SPAN, (code) => ' '.repeat(code.length))
      : line;
    for (const match of plain.matchAll(LINK)) {
      const { pointed, inline, pointedDefined, defined } = match.groups ?? {};
      const target = pointed ?? inline ?? pointedDefined ?? defined ?? '';
      if (target === '') continue;
      const at = start + match.index + match[0].lastIndexOf(target);
      links.push({ target, start: at, end: at + target.length });
    }
  }
  return links;
}

function* linesOf(text: string): Iterable<{ readonly line: string; readonly start: number }> {
  const endings = /\r\n|\r|\n/g;
  let start = 0;
  for (let match = endings.exec(text); match !== null; match = endings.exec(text)) {
    yield { line: text.slice(start, match.index), start };
    start = match.index + match[0].length;
  }
  yield { line: text.slice(start), start };
}
