/** Stands for a space that must not end a line. */
const KEPT = '\u0000';

/**
 * Breaks text at spaces into lines of at most `width`; a longer word stays whole, and so does a
 * command or a line of a file in backticks that fits on a line, as it is there to be copied. The
 * spaces that a line begins with are kept.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  const joined = text.replace(/`[^`\n]*`/g, (code) => {
    return code.length > width ? code : code.replaceAll(' ', KEPT);
  });
  for (const paragraph of joined.split('\n')) {
    let line = '';
    const indented = paragraph.replace(/^ +/, (spaces) => KEPT.repeat(spaces.length));
    for (const word of indented.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines.map((line) => line.replaceAll(KEPT, ' '));
}
