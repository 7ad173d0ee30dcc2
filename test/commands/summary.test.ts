import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type OutputName, outputSchema } from '../../src/summary/summary-schema.ts';
import {
  COUNTS,
  type Edit,
  PLAN,
  PROGRAMME,
  programmeWith,
  runOn,
  SHARE,
  SHARES,
} from '../robustness/odd-programme.ts';

async function summary(argv: readonly string[], edits: readonly Edit[] = []) {
  return runOn(programmeWith(edits), ['summary', ...argv]);
}

/** The published schema, but refusing what it does not name: a reader would not know of it. */
function validator(name: OutputName) {
  const schema = JSON.parse(JSON.stringify(outputSchema(name, String)));
  for (const definition of Object.values<Record<string, unknown>>(schema.$defs)) {
    definition['additionalProperties'] = false;
  }
  return new Ajv2020({ allErrors: true }).compile(schema);
}

/** Records of a table without quotes. */
function rowsOf(csv: string, separator: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/);
  const columns = head.split(separator);
  return lines.map((line) => {
    const cells = line.split(separator);
    expect(cells).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** A second city that tries the same, with figures of its own. */
const TWO_CITIES: readonly Edit[] = [PLAN, SHARES, COUNTS].map((path) => {
  const text = String(programmeWith([])[path]);
  const other = text
    .replace('organisation: espoo', 'organisation: turku')
    .replace('area: kuusilehto', 'area: turku');
  return [path.replace('kahvila', 'olohuone'), other.replace('69;69;100', '58;58;100')];
});

function linesOf(ndjson: string): readonly Readonly<Record<string, unknown>>[] {
  return ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('summary as JSON', () => {
  it('is what the published schema says', async () => {
    const { stdout } = await summary(['--format', 'json']);
    const validate = validator('summary');
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('is a document of its own also without experiments', async () => {
    const files = { [PROGRAMME]: programmeWith([])[PROGRAMME] ?? '' };
    const { stdout } = await runOn(files, ['summary', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, experiments: [] });
  });

  it('tells from what it was computed, whatever the layout of the settings', async () => {
    const provenanceOf = async (edits: readonly Edit[]) =>
      JSON.parse((await summary(['--format', 'json'], edits)).stdout).provenance;
    const plain = await provenanceOf([]);
    expect(plain.configDigest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(plain.methods).toContain('linear-path@1');
    expect(plain.upTo).toBeNull();
    expect(
      await provenanceOf([[PROGRAMME, 'schema_version: 1', '# huomio\nschema_version:  1']]),
    ).toEqual(plain);
    const other = await provenanceOf([
      [PROGRAMME, 'repository: restricted', 'repository: restricted\n  threshold: 8'],
    ]);
    expect(other.configDigest).not.toBe(plain.configDigest);
  });

  it('says in three languages what a report says', async () => {
    const { stdout } = await summary([
      'kahvila',
      '--indicator',
      'feeling-safe',
      '--format',
      'json',
    ]);
    const [{ sentence }] = JSON.parse(stdout).experiments[0].indicators;
    expect(sentence.fi).toMatch(/^[A-ZÅÄÖ].*\.$/);
    expect(sentence.fi).toContain('kokeilusta.');
    expect(sentence.sv).toContain('försöket.');
    expect(sentence.en).toContain('the experiment caused');
  });

  it('as lines has an indicator a line, each by its schema', async () => {
    const { stdout } = await summary(['--format', 'ndjson']);
    const document = JSON.parse((await summary(['--format', 'json'])).stdout);
    const all = document.experiments.flatMap(
      (one: { indicators: readonly object[] }) => one.indicators,
    );
    expect(linesOf(stdout)).toEqual(
      all.map((indicator: object) => ({ record: 'indicator', ...indicator })),
    );
    const validate = validator('summary-ndjson');
    for (const line of linesOf(stdout)) expect(validate(line)).toBe(true);
  });

  it('as lines ends with the indicators of several experiments, of a record of their own', async () => {
    const { stdout } = await summary(['--format', 'ndjson'], TWO_CITIES);
    const document = JSON.parse((await summary(['--format', 'json'], TWO_CITIES)).stdout);
    expect(document.aggregates.length).toBeGreaterThan(0);
    const found = linesOf(stdout).filter(({ record }) => record === 'aggregate');
    expect(found).toEqual(
      document.aggregates.map((one: object) => ({ record: 'aggregate', ...one })),
    );
    expect(linesOf(stdout).slice(-found.length)).toEqual(found);
    const validate = validator('summary-ndjson');
    for (const line of linesOf(stdout)) expect(validate(line)).toBe(true);
    // A line of neither kind is refused, and one kind does not pass for the other.
    expect(validate({ ...found[0], record: 'indicator' })).toBe(false);
  });
});

describe('summary as CSV', () => {
  it('is for Excel in Finland where people write Finnish', async () => {
    const { stdout } = await summary(['--format', 'csv']);
    expect(stdout.startsWith('\ufeffexperiment;indicator;name;')).toBe(true);
    expect(stdout.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
    const rows = rowsOf(stdout, ';');
    const baseline = rows.find((row) => row['figure'] === 'baseline');
    expect(baseline?.['lower']).toMatch(/^\d+,\d{6,}$/);
  });

  it('is plain when asked, with full precision and a row for each figure', async () => {
    const { stdout } = await summary(['--format', 'csv', '--dialect', 'plain']);
    expect(stdout).not.toMatch(/\ufeff|\r/);
    const rows = rowsOf(stdout, ',');
    const json = JSON.parse((await summary(['--format', 'json'])).stdout);
    expect(json.experiments.length).toBeGreaterThan(0);
    for (const { indicators } of json.experiments) {
      for (const one of indicators) {
        const own = rows.filter(
          (row) => row['indicator'] === one.indicator && row['experiment'] === one.experiment,
        );
        const figure = (name: string) => own.filter((row) => row['figure'] === name);
        expect(figure('latest')[0]?.['value']).toBe(String(one.latest.value ?? ''));
        expect(figure('change')[0]?.['upper']).toBe(String(one.change.interval?.upper ?? ''));
        expect(figure('progress')[0]?.['state']).toBe(one.progress.status);
        expect(figure('observation')).toHaveLength(one.points.length);
      }
    }
  });

  it('has rows of several experiments together, of none of them', async () => {
    const { stdout } = await summary(['--format', 'csv', '--dialect', 'plain'], TWO_CITIES);
    const { aggregates } = JSON.parse((await summary(['--format', 'json'], TWO_CITIES)).stdout);
    const together = rowsOf(stdout, ',').filter((row) => row['experiment'] === '');
    expect(together.length).toBeGreaterThan(0);
    for (const { indicator, total, pooled } of aggregates) {
      const row = (name: string) =>
        together.find((one) => one['indicator'] === indicator && one['figure'] === name);
      expect(row('total')?.['value']).toBe(String(total.value));
      expect(row('pooled-effect')?.['reason']).toBe(pooled.reason);
    }
  });

  it('never lets a spreadsheet run a text, and leaves negative numbers numbers', async () => {
    const name = '"=HYPERLINK(1)"';
    const { stdout } = await summary(
      ['--format', 'csv', '--dialect', 'plain'],
      [
        [SHARE, /name: .*/.exec(String(programmeWith([])[SHARE]))?.[0] ?? '', `name: ${name}`],
        [COUNTS, 'period;value\n2018-H2;90\n2019-H1;60\n2020-H1;30\n'],
      ],
    );
    expect(stdout).toContain(",'=HYPERLINK(1),");
    expect(stdout).not.toContain(',=HYPERLINK');
    const changes = rowsOf(stdout, ',').filter((row) => row['figure'] === 'change');
    expect(changes.some((row) => /^-\d/.test(row['value'] ?? ''))).toBe(true);
  });

  it('takes a dialect for CSV alone', async () => {
    const { code, stderr } = await summary(['--dialect', 'plain']);
    expect(code).toBe(2);
    expect(stderr).toContain('csv');
  });
});

describe('what summary is asked for', () => {
  it('may be several experiments and indicators', async () => {
    const { stdout } = await summary([
      ...['--format', 'ndjson', '--experiment', 'kahvila'],
      ...['--indicator', 'participants', '--indicator', 'feeling-safe'],
    ]);
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).indicator);
    expect([...found].sort()).toEqual(['feeling-safe', 'participants']);
  });

  it.each([
    [['--experiment', 'kahvla'], 'Tarkoititko `kahvila`?'],
    [['--experiment', 'xyzzy'], 'kokeilua `xyzzy` ei ole'],
    [['--indicator', 'feeling-saef'], 'Tarkoititko `feeling-safe`?'],
    [['--indicator', 'feeling-safe', '--indicator', 'xyzzy'], 'indikaattoria `xyzzy` ei ole'],
    [['--format', 'jsn'], 'Tarkoititko `json`?'],
    [['--period', 'joskus'], '`joskus` ei ole jakso'],
  ])('%j is refused clearly when it is not there', async (argv, text) => {
    const { code, stdout, stderr } = await summary(argv);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.replace(/\s+/g, ' ')).toContain(text);
  });

  it('may be everything as known by a period', async () => {
    const at = async (period: string) => {
      const { stdout } = await summary(['--format', 'json', '--period', period]);
      const { provenance, experiments } = JSON.parse(stdout);
      const [{ indicators }] = experiments;
      const last = indicators.map(
        (one: { series: { lastPeriod: string } }) => one.series.lastPeriod,
      );
      return { ...provenance, last };
    };
    const reporting = await at('2019-H2');
    expect(reporting).toMatchObject({ asOf: '2020-01-31', upTo: '2019-H2' });
    expect(reporting.last.length).toBeGreaterThan(0);
    for (const period of reporting.last) expect(period < '2020').toBe(true);
    // Not in the reporting calendar: the period's last day. Spelled as people do.
    expect(await at('2019 Q3')).toMatchObject({ asOf: '2019-09-30', upTo: '2019-Q3' });
    // Never later than the whole summary's day.
    expect((await at('2035')).asOf <= '2021-02-15').toBe(true);
  });
});
