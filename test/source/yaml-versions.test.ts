import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/source/yaml-document.ts';
import { YamlVersions } from '../../src/source/yaml-versions.ts';

const ROOT = join(import.meta.dirname, '../..');

const file = (text: string) => ({ path: 'x.yaml', bytes: new TextEncoder().encode(text) });

/** What could make a key's text mean another thing by itself than among the others. */
const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\t',
    '\n\n',
    '#',
    ' # ',
    '\n# kommentti\n',
    '\u2028',
    '\ufeff',
  ],
  ...[
    'a: b',
    '\nid: x\n',
    '\nname:\n',
    '\n- a\n',
    '\n  - a\n',
    '? a\n: b',
    '\n<<: *a\n',
    '__proto__: 1\n',
  ],
  ...[
    '&a ',
    '*a',
    '!x ',
    '|',
    '>',
    '\n|\n',
    '|+\n  a\n\n',
    ': ',
    ':',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
  ],
  ...[
    '---',
    '\n---\n',
    '\n...\n',
    '%YAML 1.2\n',
    '\nx: "a\nb: c"\n',
    '\nx: {\nb: 1 }\n',
    'ä',
    '1,5',
  ],
];

describe('YamlVersions', () => {
  const texts = ['examples', 'test/fixtures'].flatMap((folder) => {
    const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    const wanted = paths.filter((path) => path.endsWith('.yaml'));
    return wanted.map((path) => readFileSync(join(ROOT, folder, path), 'utf8'));
  });
  const versions = new YamlVersions();

  it('reads what the parser of whole texts reads in every file there is', () => {
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      expect(versions.read(file(text)).data).toEqual(parseYaml(file(text)).value.data);
    }
  });

  it('reads the same in texts that were damaged anywhere', () => {
    const edit = fc.tuple(fc.nat(), fc.constantFrom('', ...PIECES), fc.nat(6));
    const damaged = fc
      .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }))
      .map(([text, edits]) => {
        return edits.reduce(
          (before, [at, piece, gone]) => {
            const start = at % (before.length + 1);
            return before.slice(0, start) + piece + before.slice(start + gone);
          },
          text.slice(0, 1500),
        );
      });
    fc.assert(
      fc.property(damaged, (text) => {
        const { data } = parseYaml(file(text)).value;
        expect(versions.read(file(text)).data).toEqual(data);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds places as in the whole text', () => {
    const [text = ''] = texts.filter((one) => one.includes('hypotheses:'));
    const place = { kind: 'key', path: ['hypotheses'] } as const;
    const span = versions.read(file(text)).locate(place);
    expect(span).not.toBeNull();
    expect(span).toEqual(parseYaml(file(text)).value.locate(place));
  });
});
