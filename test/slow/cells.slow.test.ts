import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place, Span } from '../../src/diagnostics/problem.ts';
import { readCsv } from '../../src/source/csv-table.ts';
import { parseMarkdown } from '../../src/source/markdown-document.ts';
import type { Located } from '../../src/source/source.ts';
import { parseYaml } from '../../src/source/yaml-document.ts';
import { type Edit, programmeWith, runOn } from '../robustness/odd-programme.ts';
import { type RandomDocument, randomDocument, writeDocument } from './random-document.ts';
import { type RandomTable, randomTable, writeTable } from './random-table.ts';
import { expectedRules, stored, type Token } from './written-text.ts';

/**
 * `JALOSTAMO_CELLS` tells how many cells, keys and values there are to find, half of them in tables;
 * `JALOSTAMO_SEED` where the chance begins. What is written is known before it is read: its data,
 * and the line and column of each part.
 */
const count = Number(process.env['JALOSTAMO_CELLS'] ?? 50_000);
const seed = Number(process.env['JALOSTAMO_SEED'] ?? 20191014);
const SLOWEST_MS = 5000;
const RUNS = 100;

/** Checks one after another until so many parts were found; each check tells how many it found. */
function checkUntil<T>(wanted: number, made: fc.Arbitrary<T>, check: (one: T) => number): void {
  let found = 0;
  let files = 0;
  let slowest = 0;
  for (let round = 0; found < wanted; round += 1) {
    const property = fc.property(made, (one) => {
      const start = process.cpuUsage();
      found += check(one);
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000;
      slowest = Math.max(slowest, ms);
      files += 1;
      expect(ms).toBeLessThan(SLOWEST_MS);
    });
    fc.assert(property, { numRuns: RUNS, seed: seed + round });
  }
  console.log(`${found} parts of ${files} files found, slowest ${Math.round(slowest)} ms of CPU`);
}

/** Without the matcher's cost, which would be most of a long run. */
function expectAt(source: Located, place: Place, token: Token, written: string): void {
  const span = source.locate(place);
  const isThere = span !== null && isSame(span, token.span);
  const text = source.text.slice(token.start, token.end);
  if (isThere && text === written.slice(token.start, token.end)) return;
  expect({ place, span, text }).toEqual({
    place,
    span: token.span,
    text: written.slice(token.start, token.end),
  });
}

function isSame(a: Span, b: Span): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.column === b.start.column &&
    a.end.line === b.end.line &&
    a.end.column === b.end.column
  );
}

describe(`${count} cells, keys and values from seed ${seed}`, () => {
  it('tables: every cell is read as it was written, and found where it stands', () => {
    checkUntil(count / 2, randomTable, checkTable);
  });

  it('documents: every key and value is read as it was written, and found where it stands', () => {
    checkUntil(count / 2, randomDocument, checkDocument);
  });

  it('programmes of such files: the same is said in whatever order they are listed', async () => {
    const property = fc.asyncProperty(randomProgramme, async ({ files, order }) => {
      const first = await saidOf(files);
      expect(first).toContain('indicators/s0.yaml');
      expect(await saidOf(order.map((index) => files[index] ?? ['', '']))).toBe(first);
    });
    await fc.assert(property, { numRuns: Math.ceil(count / 5000), seed });
  });
});

/** Random files where a programme has its own; what they say is wrong, and much is told of it. */
const randomProgramme = fc
  .record({
    concept: randomDocument,
    sheets: fc.array(randomDocument, { minLength: 2, maxLength: 4 }),
    journal: fc.array(randomDocument, { maxLength: 3 }),
    tables: fc.array(randomTable, { minLength: 1, maxLength: 3 }),
  })
  .map(({ concept, sheets, journal, tables }) => {
    const random: readonly Edit[] = [
      ['concept.yaml', documentBytes(concept)],
      ...sheets.map((one, index): Edit => [`indicators/s${index}.yaml`, documentBytes(one)]),
      ...journal.map((one, index): Edit => {
        return [`experiments/kahvila/journal/2019-10-1${index}.md`, documentBytes(one)];
      }),
      ...tables.map((one, index): Edit => {
        return [`experiments/kahvila/data/t${index}.csv`, tableBytes(one)];
      }),
    ];
    return Object.entries(programmeWith(random));
  })
  .chain((files) => {
    const places = files.map((_, index) => index);
    const order = fc.shuffledSubarray(places, { minLength: places.length });
    return fc.record({ files: fc.constant(files), order });
  });

async function saidOf(files: readonly (readonly [string, string | Uint8Array])[]): Promise<string> {
  const { code, stdout, stderr } = await runOn(Object.fromEntries(files), [
    'validate',
    '--format',
    'json',
  ]);
  return `${code}\n${stdout}\n${stderr}`;
}

const documentBytes = (random: RandomDocument): Uint8Array =>
  stored(writeDocument(random).written.text, '', random.storedAs).bytes;

const tableBytes = (table: RandomTable): Uint8Array =>
  stored(writeTable(table).written.text, '', table.storedAs).bytes;

function checkTable(table: RandomTable): number {
  const { written, header, headerCells, rows } = writeTable(table);
  const headers: (readonly string[])[] = [];
  const records: (readonly string[])[] = [];
  const { value, problems } = readCsv(stored(written.text, 'a.csv', table.storedAs), {
    header: (cells) => headers.push(cells),
    record: (cells) => records.push(cells),
  });
  expect(problems.map(({ rule }) => rule)).toEqual(expectedRules(written, table.storedAs));
  expect(value.text).toBe(written.text);
  expect(headers).toEqual([header]);
  expect(records).toEqual(rows.map((cells) => cells.map((cell) => cell.value)));
  let found = 0;
  for (const [index, cells] of [headerCells, ...rows].entries()) {
    for (const [column, { token }] of cells.entries()) {
      expectAt(value, { kind: 'cell', row: index - 1, column }, token, written.text);
      found += 1;
    }
  }
  return found;
}

function checkDocument(random: RandomDocument): number {
  const { written, data, parts, body } = writeDocument(random);
  const file = stored(written.text, 'a', random.storedAs);
  const { value, problems } = body === null ? parseYaml(file) : parseMarkdown(file);
  expect(problems.map(({ rule }) => rule)).toEqual(expectedRules(written, random.storedAs));
  expect(value.text).toBe(written.text);
  expect(value.data).toEqual(data);
  if ('body' in value) expect(value.body).toBe(body);
  for (const { place, token } of parts) expectAt(value, place, token, written.text);
  return parts.length;
}
