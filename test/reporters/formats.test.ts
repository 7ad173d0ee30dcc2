import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/problem.ts';
import { reportGitlab } from '../../src/reporters/gitlab.ts';
import { reportJunit } from '../../src/reporters/junit.ts';
import { isOwnReport } from '../../src/reporters/own-report.ts';
import { FORMAT_NAMES, FORMATS, isFormatName } from '../../src/reporters/registry.ts';
import { reportSarif } from '../../src/reporters/sarif.ts';
import { gitlabFaults, junitFaults, sarifFaults } from './official-schemas.ts';
import { diagnostic, reportContext } from './sample.ts';

const text = 'scope:\n  nmae: Kuusilehto\n';
const data = 'experiments/käsi työ/data/visits.csv';

/** One of each kind: a span, several lines, a whole file, twins, and other places to look at. */
const sample: readonly Diagnostic[] = [
  diagnostic,
  {
    rule: 'data/duplicate-row',
    severity: 'warning',
    file: data,
    span: { start: { line: 3, column: 1 }, end: { line: 4, column: 9 } },
    path: '[2019-H2].value',
    message: 'jakso `2019-H2` on kahdesti',
    help: 'Jätä yksi rivi.',
    fixable: false,
    related: [
      { file: data, span: { start: { line: 2, column: 1 }, end: { line: 2, column: 8 } } },
      { file: 'areas.yaml', span: null },
    ],
  },
  {
    rule: 'data/duplicate-row',
    severity: 'warning',
    file: data,
    span: { start: { line: 9, column: 1 }, end: { line: 9, column: 9 } },
    path: '[2019-H2].value',
    message: 'jakso `2019-H2` on kahdesti',
    help: 'Jätä yksi rivi.',
    fixable: false,
    related: [],
  },
  {
    rule: 'file/unclaimed',
    severity: 'info',
    file: 'muu.yaml',
    span: null,
    path: '',
    message: 'mikään ei lue tiedostoa',
    help: 'Siirrä se paikalleen.',
    fixable: false,
    related: [],
  },
];

const formats = FORMAT_NAMES.filter(isFormatName);

async function context(format: keyof typeof FORMATS) {
  const pathPrefix = FORMATS[format].fromCheckout ? 'ohjelma/' : '';
  return { ...(await reportContext(text)), pathPrefix };
}

it.each(formats)('%s looks as it did', async (format) => {
  const report = FORMATS[format].report(sample, await context(format));
  await expect(report).toMatchFileSnapshot(`golden/${format}.txt`);
});

it.each(formats)('%s names the rule, file and words of every problem', async (format) => {
  const report = FORMATS[format].report(sample, await context(format));
  // A URI has its spaces and letters beyond ASCII escaped.
  const named = (file: string): string => (format === 'sarif' ? encodeURI(file) : file);
  for (const { rule, file, message } of sample) {
    expect(report).toContain(rule);
    expect(report).toContain(named(file));
    expect(report).toContain(message);
  }
  expect(report.includes(named(`ohjelma/${data}`))).toBe(FORMATS[format].fromCheckout);
});

it.each(formats)(
  '%s is known again as our own report, with problems and without',
  async (format) => {
    const plain = await context(format);
    const accepted = [{ ...diagnostic, reason: 'Mittari uusittiin', until: null }];
    for (const own of [plain, { ...plain, accepted }]) {
      expect(isOwnReport(FORMATS[format].report(sample, own))).toBe(true);
      expect(isOwnReport(FORMATS[format].report([], own))).toBe(true);
    }
  },
);

it.each([
  'name: Koe\nlanguages: [fi]\n',
  'period;value\n2019-H1;5\n',
  '{ "name": "jalostamo", "private": true }\n',
  '[1, 2]\n',
  '<?xml version="1.0"?>\n<testsuites name="pytest"></testsuites>\n',
  '# Ohje\n\nAja jalostamo explain schema/unknown-key\nja lue.\n',
  '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"eslint"}}}]}',
])('somebody else’s text is not taken for a report: %j', (stranger) => {
  expect(isOwnReport(stranger)).toBe(false);
});

it('sarif and gitlab keep to their schemas, junit to Jenkins’s', async () => {
  for (const problems of [sample, []]) {
    expect(sarifFaults(reportSarif(problems, await context('sarif')))).toEqual([]);
    expect(gitlabFaults(reportGitlab(problems, await context('gitlab')))).toEqual([]);
    expect(await junitFaults(reportJunit(problems, await context('junit')))).toEqual([]);
  }
});

it('the schemas refuse what is wrong', async () => {
  const sarif = reportSarif(sample, await context('sarif'));
  expect(sarifFaults(sarif.replace('"utf16CodeUnits"', '"bytes"'))).not.toEqual([]);
  const gitlab = reportGitlab(sample, await context('gitlab'));
  expect(gitlabFaults(gitlab.replace('"major"', '"grave"'))).not.toEqual([]);
  const junit = reportJunit(sample, await context('junit'));
  expect(await junitFaults(junit.replace('<failure', '<fault'))).not.toEqual([]);
  expect(await junitFaults(junit.replace(' tests="1"', ''))).not.toEqual([]);
});

interface Results {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly message: { readonly text: string };
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

function resultsOf(report: string): Results['runs'][number] {
  const { runs }: Results = JSON.parse(report);
  const [run] = runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

it('sarif points from each result to its rule, and knows every rule there is in each language', async () => {
  const { tool, results } = resultsOf(reportSarif(sample, await context('sarif')));
  for (const { ruleId, ruleIndex } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
  for (const language of ['fi', 'sv', 'en'] as const) {
    const { RULE_FACTS } = await import('../../src/rules/registry.ts');
    const all = RULE_FACTS.map(({ id }) => ({ ...diagnostic, rule: id }));
    const report = reportSarif(all, await reportContext(text, language));
    expect(sarifFaults(report)).toEqual([]);
    expect(resultsOf(report).tool.driver.rules).toHaveLength(RULE_FACTS.length);
  }
});

it('a problem keeps its fingerprint when lines move, and twins have two', async () => {
  const moved = sample.map((one) => ({
    ...one,
    span: one.span && {
      start: { line: one.span.start.line + 7, column: 2 },
      end: { line: one.span.end.line + 7, column: 5 },
    },
  }));
  const known = async (problems: readonly Diagnostic[]): Promise<readonly unknown[]> => {
    const issues: readonly { readonly fingerprint: string }[] = JSON.parse(
      reportGitlab(problems, await context('gitlab')),
    );
    const { results } = resultsOf(reportSarif(problems, await context('sarif')));
    const gitlab = issues.map(({ fingerprint }) => fingerprint);
    expect(results.map((one) => one.partialFingerprints['jalostamo/v1'])).toEqual(gitlab);
    return gitlab;
  };
  expect(await known(moved)).toEqual(await known(sample));
  expect(new Set(await known(sample)).size).toBe(sample.length);
});

it('sarif gives GitHub a fingerprint where its upload computes none: of whole files', async () => {
  const { results } = resultsOf(reportSarif(sample, await context('sarif')));
  const hashes = results.map((one) => one.partialFingerprints['primaryLocationLineHash']);
  expect(hashes.slice(0, 3)).toEqual([undefined, undefined, undefined]);
  expect(hashes[3]).toBe(`${results[3]?.partialFingerprints['jalostamo/v1']}:1`);
});

it('two programmes of one repository share no fingerprint', async () => {
  const own = await context('gitlab');
  const of = (pathPrefix: string): string => reportGitlab([diagnostic], { ...own, pathPrefix });
  const fingerprint = /"fingerprint": "(\w{32})"/;
  expect(fingerprint.exec(of('a/'))?.[1]).not.toBe(fingerprint.exec(of('b/'))?.[1]);
});

it('junit fails what makes the run fail, skips the rest, and passes clean files', async () => {
  const own = await context('junit');
  const count = (report: string, tag: string): number => report.split(`<${tag}`).length - 1;
  const usual = reportJunit(sample, own);
  expect(usual).toContain('<testsuites name="jalostamo" tests="6" failures="1" errors="0">');
  expect([count(usual, 'failure '), count(usual, 'skipped>')]).toEqual([1, 3]);
  expect(usual).toContain('<testcase classname="ohjelma/areas.yaml" name="jalostamo validate"/>');
  const strict = reportJunit(sample, { ...own, failOn: 'warning' });
  expect([count(strict, 'failure '), count(strict, 'skipped>')]).toEqual([3, 1]);
  expect(strict).toContain('name="data/duplicate-row [2019-H2].value (2)"');
});

it('sarif takes no user’s brackets for a link and no braces for a placeholder', async () => {
  const message = 'tuntematon `[tästä](https://example.org)`, `{0}`, `indicators[0].target`';
  const { results } = resultsOf(reportSarif([{ ...diagnostic, message }], await context('sarif')));
  expect(results[0]?.message.text.split('\n')[0]).toBe(
    'tuntematon `\\[tästä](https://example.org)`, `{{0}}`, `indicators[0].target`',
  );
});
