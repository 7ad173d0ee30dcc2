import { expect, it } from 'vitest';
import { reportCompact } from '../../src/reporters/compact.ts';
import { reportGithub } from '../../src/reporters/github.ts';
import { reportJson } from '../../src/reporters/json.ts';
import { reportPretty } from '../../src/reporters/pretty.ts';
import { diagnostic, reportContext } from './sample.ts';

const text = 'scope:\n  nmae: Kuusilehto\n';

it('pretty shows message, place, line, mark and help', async () => {
  expect(reportPretty([diagnostic], await reportContext(text))).toBe(
    [
      'virhe: tuntematon avain `nmae`',
      'experiments/a/experiment.yaml:2:3 schema/unknown-key',
      '   │',
      ' 2 │   nmae: Kuusilehto',
      '   │   ^^^^',
      '  ohje: Tarkoititko `name`?',
      '',
      '1 virhe (3 tiedostoa)',
      'Säännön selitys: jalostamo explain schema/unknown-key',
      '',
    ].join('\n'),
  );
});

it('pretty keeps within the terminal, also for a long line, and shows control characters as dots', async () => {
  const long = `scope:\n  nmae: \u001b[31m${'sana '.repeat(60)}\n`;
  const printed = reportPretty(
    [{ ...diagnostic, help: 'Kirjoita tähän lyhyt nimi. '.repeat(8).trim() }],
    await reportContext(long),
  );
  for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect(printed).not.toContain('\u001b');
  expect(printed).toContain('^^^^');
});

it('pretty marks a span near the end of a long line under the right characters', async () => {
  const line = `${'x'.repeat(200)}VIKA${'y'.repeat(200)}`;
  const span = { start: { line: 1, column: 201 }, end: { line: 1, column: 205 } };
  const printed = reportPretty([{ ...diagnostic, span }], await reportContext(line));
  const [, , , shown = '', marks = ''] = printed.split('\n');
  expect(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('VIKA');
});

it('pretty says so when there is nothing to say', async () => {
  expect(reportPretty([], await reportContext(text))).toBe('✓ Ei ongelmia (3 tiedostoa).\n');
  expect(reportPretty([], await reportContext(text, 'sv'))).toBe('✓ Inga problem (3 filer).\n');
});

it('compact is one line a problem', async () => {
  expect(reportCompact([diagnostic], await reportContext(text))).toBe(
    'experiments/a/experiment.yaml:2:3 error schema/unknown-key: tuntematon avain `nmae`\n',
  );
  expect(reportCompact([{ ...diagnostic, span: null }], await reportContext(text))).toBe(
    'experiments/a/experiment.yaml error schema/unknown-key: tuntematon avain `nmae`\n',
  );
});

it('json holds everything and counts', async () => {
  const report: unknown = JSON.parse(reportJson([diagnostic], await reportContext(text)));
  expect(report).toEqual({
    schemaVersion: 1,
    tool: { name: 'jalostamo', version: '0.1.0' },
    language: 'fi',
    files: 3,
    counts: { error: 1, warning: 0, info: 0 },
    diagnostics: [diagnostic],
    accepted: [],
  });
});

it('github escapes, puts errors first and leaves columns out of long spans', async () => {
  const warning = {
    ...diagnostic,
    severity: 'warning' as const,
    file: 'a,b:c.yaml',
    message: '100 % varma\nei',
    span: { start: { line: 1, column: 1 }, end: { line: 3, column: 2 } },
  };
  const context = { ...(await reportContext(text)), pathPrefix: 'ohjelma/' };
  expect(reportGithub([warning, diagnostic], context)).toBe(
    '::error file=ohjelma/experiments/a/experiment.yaml,line=2,endLine=2,col=3,endColumn=7,title=schema/unknown-key::tuntematon avain `nmae`%0ATarkoititko `name`?\n' +
      '::warning file=ohjelma/a%2Cb%3Ac.yaml,line=1,endLine=3,title=schema/unknown-key::100 %25 varma%0Aei%0ATarkoititko `name`?\n',
  );
});

it('pretty puts the rule below the place where both do not fit, and wraps everything', async () => {
  const file = 'experiments/yhteinen-olohuone/monitoring/2019-H2.yaml';
  const related = Array.from({ length: 30 }, (_, index) => ({
    file,
    span: { start: { line: 100 + index, column: 1 }, end: { line: 100 + index, column: 2 } },
  }));
  const printed = reportPretty([{ ...diagnostic, file, related }], {
    ...(await reportContext(text, 'fi', 60)),
  });
  const lines = printed.split('\n');
  expect(lines[1]).toBe(`${file}:2:3`);
  expect(lines[2]).toBe('  schema/unknown-key');
  expect(printed).toContain('  katso myös rivit 100, 101, 102,');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
});

it('pretty names other places in full, and a line of the same file once', async () => {
  const span = { start: { line: 4, column: 2 }, end: { line: 4, column: 3 } };
  const other = { file: 'areas.yaml', span };
  const own = { file: diagnostic.file, span };
  const context = await reportContext(text, 'en');
  expect(reportPretty([{ ...diagnostic, related: [other] }], context)).toContain(
    '  see also areas.yaml:4:2\n',
  );
  expect(reportPretty([{ ...diagnostic, related: [own, own, other] }], context)).toContain(
    `  see also areas.yaml:4:2, ${diagnostic.file}:4:2\n`,
  );
});

it('pretty shows no line of a file that could not be decoded', async () => {
  const printed = reportPretty([diagnostic], await reportContext(''));
  expect(printed).not.toContain('│');
});
