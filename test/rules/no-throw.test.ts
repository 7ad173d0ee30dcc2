import fc from 'fast-check';
import { describe, it } from 'vitest';
import { base, problemsOf, textFile } from './base-programme.ts';

const texts = base.files
  .filter(({ path }) => /\.(yaml|csv|md)$/.test(path))
  .map(({ path, bytes }) => ({ path, lines: new TextDecoder().decode(bytes).split('\n') }));

/** Values that a schema may let through and a calculation may stumble over. */
const oddValues = ['', '""', '0', '-1', '2019-02-30', '2019–2020', '[]', '{}', 'x', '1e308'];

/** One line of one file lost, doubled, or with an odd value after its key. */
const damage = fc.record({
  file: fc.constantFrom(...texts),
  at: fc.nat(),
  how: fc.constantFrom('lost', 'doubled', ...oddValues),
});

describe('validation', () => {
  it('never throws, whatever happens to a few lines of a programme', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const files = new Map(base.files.map((file) => [file.path, file]));
        for (const { file, at, how } of damages) {
          const index = at % file.lines.length;
          const line = file.lines[index] ?? '';
          const put = how === 'lost' ? [] : how === 'doubled' ? [line, line] : [odd(line, how)];
          const text = file.lines.toSpliced(index, 1, ...put).join('\n');
          files.set(file.path, textFile(file.path, text));
        }
        problemsOf({ files: [...files.values()], refused: [] });
      }),
      { numRuns: 60 },
    );
  });
});

function odd(line: string, value: string): string {
  return line.includes(': ') ? `${line.slice(0, line.indexOf(': '))}: ${value}` : value;
}
