import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { DataPath, Problem } from '../../src/diagnostics/problem.ts';
import type { YamlDocument } from '../../src/source/source.ts';
import { MAX_YAML_BYTES, parseYaml } from '../../src/source/yaml-document.ts';
import { sliceAt, utf8File, utf16File } from './text-file.ts';

function read(text: string): YamlDocument {
  const { value, problems } = parseYaml(utf8File(text));
  expect(problems).toEqual([]);
  return value;
}

function problemsOf(text: string): readonly Problem[] {
  return parseYaml(utf8File(text)).problems;
}

function valueAt(document: YamlDocument, ...path: DataPath): string {
  return sliceAt(document.text, document.locate({ kind: 'value', path }));
}

function keyAt(document: YamlDocument, ...path: DataPath): string {
  return sliceAt(document.text, document.locate({ kind: 'key', path }));
}

/** Rule and variant of each problem, and what stands at its place. */
function findings(text: string): readonly string[] {
  return problemsOf(text).map(({ rule, variant, place }) => {
    const name = variant === undefined ? rule : `${rule}:${variant}`;
    if (place.kind !== 'span') return `${name} ${place.kind}`;
    return `${name} ${place.span.start.line}:${place.span.start.column}`;
  });
}

describe('parseYaml', () => {
  it('reads YAML 1.2 data', () => {
    const text = 'a: 010\nb: 1,5\nc: 2020-01-31\nd: yes\ne: ~\nf: [1, -2.5, true]\ng: "049"\n';
    expect(read(text).data).toEqual({
      a: 10,
      b: '1,5',
      c: '2020-01-31',
      d: 'yes',
      e: null,
      f: [1, -2.5, true],
      g: '049',
    });
  });

  it('stays YAML 1.2 whatever the file declares', () => {
    expect(read('%YAML 1.1\n---\na: yes\n').data).toEqual({ a: 'yes' });
  });

  it('has null data for an empty file', () => {
    expect(read('').data).toBeNull();
    expect(read('# only a comment\n').data).toBeNull();
    expect(read('---\n').data).toBeNull();
  });

  it('reads every encoding', () => {
    const text = 'nimi: Jyväskylä\n';
    expect(parseYaml(utf16File(text, 'le', true)).value.data).toEqual({ nimi: 'Jyväskylä' });
    const latin = Uint8Array.from(text, (char) => char.charCodeAt(0));
    expect(parseYaml({ path: 'a', bytes: latin }).value.data).toEqual({ nimi: 'Jyväskylä' });
    expect(read(`\ufeff${text}`).text).toBe(text);
  });

  it('refuses large files unread', () => {
    const bytes = new Uint8Array(MAX_YAML_BYTES + 1).fill(0x20);
    const { value, problems } = parseYaml({ path: 'a', bytes });
    expect(value.data).toBeUndefined();
    expect(problems).toMatchObject([
      { rule: 'syntax/file-too-large', params: { size: 2, limit: 1 } },
    ]);
  });

  it('passes on what the decoder found', () => {
    const { value, problems } = parseYaml({ path: 'a', bytes: Uint8Array.of(0x61, 0, 0x62, 0x63) });
    expect(value).toMatchObject({ text: '', data: undefined });
    expect(problems.map((problem) => problem.rule)).toEqual(['syntax/binary-content']);
  });
});

it('tells of each fault once when a field at the margin lies between them', () => {
  expect(findings('a: x: y\nb: 1\nc:\n   d: 1\n  e: 2\n  f: 3\ng: "x\n')).toEqual([
    'syntax/yaml:nested-colon 1:4',
    'syntax/yaml:indentation 5:3',
    'syntax/yaml:quote 7:4',
  ]);
});

it('is not slow on a text of nothing but faults', () => {
  const text = `a:\n  b: 1\n${' c: 2\n'.repeat(100_000)}`;
  expect(findings(text)).toEqual(['syntax/yaml:indentation 3:2']);
});

describe('problems of a YAML text', () => {
  it.each([
    ['name: Kokeilu: osa 2', 'syntax/yaml:nested-colon 1:7'],
    ['a:\n\tb: 1', 'syntax/yaml:tab 2:1'],
    ['a:\n  b: 1\n c: 2', 'syntax/yaml:indentation 3:2'],
    // What the library adds to these, line by line, are echoes.
    ['a:\n   b: 1\n  c: 2\n  d: 3\ne: 4', 'syntax/yaml:indentation 3:3'],
    ['a:\n  b: x\n   c: y\n  d: 3\ne: 4', 'syntax/yaml:indentation 3:4'],
    ['a: x\n\n b: y\nc: 4', 'syntax/yaml:indentation 3:2'],
    [
      'a:\n  - b: x\n  c: y\n    d:\n      e: 1\n# f: g\n  - b: z\nh: 1',
      'syntax/yaml:indentation 3:3',
    ],
    ['a:\n\tb: x\n  c: y\n  d: z\ne: 1', 'syntax/yaml:tab 2:1'],
    ['a: "x" y\nb: 1', 'syntax/yaml:after-quote 1:8'],
    ['a: "unclosed\nb: 1', 'syntax/yaml:quote 1:4'],
    ['a: "unclosed\n  b\n\nc: 1\nd: 2', 'syntax/yaml:quote 1:4'],
    ['a: [1, 2\nb: 1', 'syntax/yaml:bracket 2:1'],
    ['a: @b', 'syntax/yaml:reserved-character 1:4'],
    ['a: "C:\\kansio"', 'syntax/yaml:escape 1:7'],
    ['a: 1\nb\nc: 2', 'syntax/yaml:missing-colon 2:1'],
    ['a: 1\nb', 'syntax/yaml:missing-colon 2:1'],
    ['a: 1\nb\n  - c: 2\n', 'syntax/yaml:missing-colon 2:1'],
    ['a: 1\nb:x\nc: 2\n', 'syntax/yaml:missing-colon 2:1'],
    ['a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> tampere\n', 'syntax/yaml:conflict 2:1'],
    ['a: 1\nb: "\n>>>>>>> tampere\n', 'syntax/yaml:conflict 3:1'],
    ['a: 1\n<<<<<<< HEAD\nb: 1\n>>>>>>> x\nc: 1\nd: 2\n', 'syntax/yaml:conflict 2:1'],
    ['a:\n  - b: 1\n\u00a0\u00a0- b: 2\n', 'syntax/yaml:non-breaking-space 3:1'],
    ['a:\n  -\u00a0b: 1\n    c: 2\n', 'syntax/yaml:non-breaking-space 2:4'],
    ['a:\u00a0x\nb: 1\n', 'syntax/yaml:non-breaking-space 1:3'],
    ['a:\n\u00a0\u00a0b: 1\n\u00a0\u00a0c: 1\n', 'syntax/yaml:non-breaking-space 2:1'],
    ['a:\n  * b: 1\n    c: 2\nd: 1\n', 'syntax/yaml:star-item 2:3'],
    ['a: *bold word*\n', 'syntax/yaml:emphasis 1:4'],
    ['a: *bold*\n', 'syntax/yaml:emphasis 1:4'],
    ['a: **bold** word\n', 'syntax/yaml:emphasis 1:4'],
    ['a:\n  - *bold*\nb: [1\n', 'syntax/yaml:bracket 4:1'],
    ['a:\n  -{ b: 1 }\n  -{ b: 2 }\nc: 1\n', 'syntax/yaml:dash-without-space 2:3'],
    ['a:\n  - {b: 1}\n  -{b: 2}\n', 'syntax/yaml:dash-without-space 3:3'],
    ['a: ]', 'syntax/yaml 1:4'],
    ['a: 1\n---\nb: 2', 'syntax/multiple-documents 2:1'],
    ['a: !important b', 'syntax/unknown-tag 1:4'],
    ['a: !!binary aGVp', 'syntax/unknown-tag 1:4'],
    ['a: *b', 'syntax/unknown-alias 1:4'],
    ['a: &a [*a]', 'syntax/alias-expansion:cycle 1:8'],
    ['__proto__: 1', 'syntax/forbidden-key 1:1'],
    ['a:\n  constructor: 1', 'syntax/forbidden-key 2:3'],
    ['"prototype": 1', 'syntax/forbidden-key 1:1'],
    ['[a, b]: 1', 'syntax/non-string-key:no-text 1:1'],
    ['~: 1', 'syntax/non-string-key:no-text 1:1'],
    ['<<: 3', 'syntax/yaml:merge 1:5'],
    ['a: { b: 1,5, c: 2 }', 'syntax/non-string-key:decimal-comma 1:11'],
  ])('%j: %s', (text, finding) => {
    expect(findings(text)).toEqual([finding]);
    expect(parseYaml(utf8File(text)).value.data).toBeUndefined();
  });

  it('shows both places of a duplicate key', () => {
    const { value, problems } = parseYaml(utf8File('a: 1\nb: 2\na: 3\n'));
    expect(value.data).toBeUndefined();
    expect(problems).toEqual([
      {
        rule: 'syntax/duplicate-key',
        file: 'a.yaml',
        place: {
          kind: 'span',
          span: { start: { line: 3, column: 1 }, end: { line: 3, column: 2 } },
        },
        params: { key: 'a' },
        related: [
          {
            file: 'a.yaml',
            place: {
              kind: 'span',
              span: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
            },
          },
        ],
      },
    ]);
  });

  it('finds duplicates among differently written keys', () => {
    expect(findings('{a: 1, "a": 2, \'a\': 3}')).toEqual([
      'syntax/duplicate-key 1:8',
      'syntax/duplicate-key 1:16',
    ]);
  });

  it('reads a key that is a number as its text, and says so', () => {
    const { value, problems } = parseYaml(utf8File('2020: 1\n010: 2\ntrue: 3\n'));
    expect(value.data).toEqual({ 2020: 1, '010': 2, true: 3 });
    expect(problems.map(({ rule, params }) => [rule, params['key']])).toEqual([
      ['syntax/non-string-key', '2020'],
      ['syntax/non-string-key', '010'],
      ['syntax/non-string-key', 'true'],
    ]);
  });

  it('does not let a key reach the prototype of objects', () => {
    parseYaml(utf8File('__proto__: {polluted: true}\n"__proto__": {polluted: true}'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('reports at most a hundred of a kind, and how many more there are', () => {
    const text = Array.from({ length: 130 }, (_, i) => `- *x${i}\n`).join('');
    const problems = problemsOf(text);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toEqual({
      rule: 'syntax/unknown-alias',
      file: 'a.yaml',
      place: { kind: 'file' },
      params: { more: 30 },
      variant: 'more',
    });
  });
});

describe('aliases and merge keys', () => {
  it('are followed', () => {
    const text =
      'base: &b {x: 1, y: 2}\nuse: *b\nmerged:\n  <<: *b\n  y: 3\nseveral:\n  <<: [*b, {x: 9, z: 4}]\n';
    expect(read(text).data).toEqual({
      base: { x: 1, y: 2 },
      use: { x: 1, y: 2 },
      merged: { x: 1, y: 3 },
      several: { x: 1, y: 2, z: 4 },
    });
  });

  it('take the latest anchor before them', () => {
    expect(read('- &a 1\n- *a\n- &a 2\n- *a\n').data).toEqual([1, 1, 2, 2]);
  });

  it('are located where they lead', () => {
    const document = read('base: &b {x: 1, y: 2}\nuse: *b\nmerged:\n  <<: *b\n  y: 3\n');
    expect(valueAt(document, 'use')).toBe('*b');
    expect(valueAt(document, 'use', 'y')).toBe('2');
    expect(valueAt(document, 'merged', 'x')).toBe('1');
    expect(valueAt(document, 'merged', 'y')).toBe('3');
  });

  it('cannot blow up: a billion laughs', () => {
    const levels = ['a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]'];
    for (let i = 1; i <= 9; i++) {
      const aliases = Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ');
      levels.push(`a${i}: &a${i} [${aliases}]`);
    }
    const started = performance.now();
    const { value, problems } = parseYaml(utf8File(levels.join('\n')));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(value.data).toBeUndefined();
    expect(problems.map((problem) => problem.rule)).toEqual(['syntax/alias-expansion']);
  });

  it('cannot make data deeper than a file may be', () => {
    const levels = ['- &a0 x'];
    for (let i = 1; i <= 100; i++) levels.push(`- &a${i} [*a${i - 1}]`);
    expect(problemsOf(levels.join('\n')).map((problem) => problem.rule)).toContain(
      'syntax/too-deep',
    );
  });
});

describe('depth', () => {
  it.each(['[', '{a: ', '- ', '? ', '[{a: '])('100 000 times %j is refused, quickly', (opening) => {
    const started = performance.now();
    expect(findings(opening.repeat(100_000))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(problemsOf(opening.repeat(100_000))[0]?.rule).toBe('syntax/too-deep');
  });

  it('of 60 is allowed, of 70 is not', () => {
    expect(problemsOf('['.repeat(60) + ']'.repeat(60))).toEqual([]);
    expect(findings('['.repeat(70) + ']'.repeat(70))).toEqual(['syntax/too-deep 1:65']);
    const block = Array.from({ length: 70 }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
    expect(problemsOf(block).map((problem) => problem.rule)).toEqual(['syntax/too-deep']);
  });

  it('does not matter where brackets only stand in text', () => {
    expect(read(`a: "${'['.repeat(1000)}"\n`).data).toEqual({ a: '['.repeat(1000) });
  });
});

describe('locate', () => {
  const document = read(
    [
      'name: Yhteinen olohuone  # comment',
      'target:',
      'indicators:',
      '  - indicator: inclusion',
      '    target: { value: 62 }',
      '  - indicator: loneliness',
      'text: |',
      '  one',
      '  two',
      '',
      'last: "x"',
    ].join('\r\n'),
  );

  it('finds keys and values', () => {
    expect(keyAt(document, 'name')).toBe('name');
    expect(valueAt(document, 'name')).toBe('Yhteinen olohuone');
    expect(valueAt(document, 'indicators', 0, 'target', 'value')).toBe('62');
    expect(keyAt(document, 'indicators', 1, 'indicator')).toBe('indicator');
    expect(valueAt(document, 'indicators', '1', 'indicator')).toBe('loneliness');
    expect(valueAt(document, 'text')).toBe('|\r\n  one\r\n  two');
    expect(valueAt(document, 'last')).toBe('"x"');
  });

  it('shows the key where there is no value', () => {
    expect(valueAt(document, 'target')).toBe('target');
  });

  it('falls back to the deepest part that exists', () => {
    expect(valueAt(document, 'indicators', 0, 'target', 'period')).toBe('target');
    expect(valueAt(document, 'indicators', 1, 'target')).toBe('indicator: loneliness');
    expect(valueAt(document, 'indicators', 7, 'target')).toBe('indicators');
    expect(valueAt(document, 'name', 'deeper', 0)).toBe('name');
    expect(document.locate({ kind: 'value', path: ['missing'] })).toBeNull();
    expect(document.locate({ kind: 'value', path: [] })).toBeNull();
  });

  it('knows the other kinds of place', () => {
    const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    expect(document.locate({ kind: 'span', span })).toBe(span);
    expect(document.locate({ kind: 'file' })).toBeNull();
    expect(document.locate({ kind: 'cell', row: 0, column: 0 })).toBeNull();
  });

  it('keeps a no-break space at the end of a value', () => {
    expect(valueAt(read('a: 5\u00a0 \n'), 'a')).toBe('5\u00a0');
  });

  it('does not take inherited names for keys', () => {
    expect(document.locate({ kind: 'value', path: ['toString'] })).toBeNull();
  });

  const key = fc
    .oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('a', '1', 'true', 'a: b'))
    .filter((text) => !['__proto__', 'constructor', 'prototype', '<<'].includes(text))
    // Such a key is told of as a slip.
    .filter((text) => !/^[-\u00a0\u2007\u202f]/u.test(text));
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('rivi\ntoinen', ' # ', '- a', '1,5', 'null', '2020-01-01'),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  it('finds every key and leaf of random YAML', () => {
    const layout = fc.record({
      flow: fc.boolean(),
      indent: fc.integer({ min: 1, max: 5 }),
      crlf: fc.boolean(),
    });
    fc.assert(
      fc.property(tree, layout, (data, { flow, indent, crlf }) => {
        const collectionStyle = flow ? 'flow' : 'block';
        const written = stringify(data, { collectionStyle, indent });
        const text = crlf ? written.replaceAll('\n', '\r\n') : written;
        const document = read(text);
        expect(document.data).toEqual(data);
        expectFound(document, data, []);
      }),
      { numRuns: 400 },
    );
  });

  function expectFound(found: YamlDocument, data: unknown, path: DataPath): void {
    if (Array.isArray(data)) {
      for (const [i, item] of data.entries()) expectFound(found, item, [...path, i]);
      return;
    }
    if (typeof data === 'object' && data !== null) {
      for (const [name, value] of Object.entries(data)) {
        expect(meaning(keyAt(found, ...path, name), name)).toBe(name);
        expectFound(found, value, [...path, name]);
      }
      return;
    }
    if (path.length === 0) return;
    const slice = valueAt(found, ...path);
    // A block scalar's slice has lost the indentation of its surroundings.
    if (/^[|>]/.test(slice)) expect(data).toContain('\n');
    else expect(meaning(slice, data)).toBe(data);
  }

  /** What a slice says; a plain one may be itself (parsing would drop a leading U+FEFF). */
  function meaning(slice: string, expected: unknown): unknown {
    return slice === expected ? slice : parse(slice);
  }
});

describe('any bytes', () => {
  it('are read without throwing, and locate too', () => {
    const soup = fc
      .array(fc.constantFrom(...'[]{}:,-?|>&*!%@`"\'# \n\t\rab1~<='), { maxLength: 60 })
      .map((chars) => new TextEncoder().encode(chars.join('')));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), soup), (bytes) => {
        const { value, problems } = parseYaml({ path: 'a', bytes });
        for (const { place } of problems) value.locate(place);
        value.locate({ kind: 'value', path: ['a', 0, 'b'] });
        value.locate({ kind: 'key', path: [0] });
        const trusted = problems.every(({ rule, variant }) => {
          if (rule === 'encoding/not-utf-8' || rule === 'file/mixed-line-ends') return true;
          return rule === 'syntax/non-string-key' && variant === undefined;
        });
        expect(value.data === undefined).toBe(!trusted);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a comment that was meant as text', () => {
  it.each([
    ['a: Talkoot #kevät\nb: 1', ['syntax/comment-in-text 1:4']],
    ['a: Talkoot # kevät\nb: 1', []],
    ['a: Talkoot\n#kevät\nb: 1', []],
    ['a: Talkoot\n  #kevät\n', []],
    ['a: "Talkoot" #kevät\n', []],
    ['a: 3 #kpl\n', []],
    ['a: Talkoot#kevät\n', []],
  ])('%j: %j', (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});
