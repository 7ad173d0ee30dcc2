/** A stretch of a text in offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** As git writes them, and as a spreadsheet saves them again: in quotes, with empty cells after. */
const MARK = /^"?(?:<{7}|>{7})(?:["; \t,][^\r\n]*)?$/gm;

/**
 * Where two people's changes stand side by side that git could not merge: the first mark of each
 * place. A closing mark whose opening one somebody has deleted counts too.
 */
export function findConflicts(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return found;
  let isOpen = false;
  for (const { 0: line, index } of text.matchAll(MARK)) {
    const opens = line.includes('<<<<<<<');
    if (opens || !isOpen) found.push({ start: index, end: index + line.trimEnd().length });
    isOpen = opens;
  }
  return found;
}
