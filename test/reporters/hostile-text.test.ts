import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { reportCompact } from '../../src/reporters/compact.ts';
import { reportGithub } from '../../src/reporters/github.ts';
import { reportGithubSummary } from '../../src/reporters/github-summary.ts';
import { reportGitlab } from '../../src/reporters/gitlab.ts';
import { reportJunit } from '../../src/reporters/junit.ts';
import { reportSarif } from '../../src/reporters/sarif.ts';
import { gitlabFaults, junitFaults, sarifFaults } from './official-schemas.ts';
import { diagnostic, reportContext } from './sample.ts';

const HOSTILE = [
  'kaksi\nriviä\r\nja kolmas',
  ']]> <![CDATA[ --> <script>alert(1)</script> &amp; &#0;',
  '::error file=x::väärä ::set-output name=a::b ::stop-commands::x',
  '100 % %0A %25 varma',
  '\u0000\u0007\u001b[31m punainen \u0085\u009b',
  '\u202Ekäänteinen\u202C \u2066eristetty\u2069',
  '\uFFFE\uFFFF \uD800 puolikas \uDC00',
  '👩‍👩‍👧‍👦 🇫🇮 é̈ ',
  '"lainaus" \'toinen\' \\ kenoviiva \t sarkain',
  '| taulukko | [linkki](javascript:alert(1)) ![kuva](x) `koodi` **lihava** @käyttäjä #1',
  '  alussa ja lopussa  ',
];

async function hostileContext(): Promise<Awaited<ReturnType<typeof reportContext>>> {
  return reportContext('');
}

describe.each(HOSTILE)('%j', (hostile) => {
  const problem = {
    ...diagnostic,
    file: `experiments/${hostile.replaceAll('/', '')}.yaml`,
    path: hostile,
    message: `tuntematon \`${hostile}\``,
    help: hostile,
  };

  it('keeps SARIF, GitLab and JUnit valid', async () => {
    const context = await hostileContext();
    expect(sarifFaults(reportSarif([problem], context))).toEqual([]);
    expect(gitlabFaults(reportGitlab([problem], context))).toEqual([]);
    expect(await junitFaults(reportJunit([problem], context))).toEqual([]);
  });

  it('makes one annotation, and no other command', async () => {
    const printed = reportGithub([problem], await hostileContext());
    expect(printed.split('\n')).toHaveLength(2);
    const [, properties = '', data = ''] = /^::error (.*?)::(.*)\n$/.exec(printed) ?? [];
    expect(properties.split(',').map((property) => property.split('=')[0])).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ]);
    const decoded = data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
    expect(decoded).toBe(`${problem.message}\n${problem.help}`);
  });

  it('is one line in compact', async () => {
    const printed = reportCompact([problem], await hostileContext());
    expect(printed.split('\n')).toHaveLength(2);
  });

  it('is one point of the job’s summary, without markup of its own', async () => {
    const text = reportGithubSummary([problem], await hostileContext(), 100_000);
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list']);
    const list = tree.children[2];
    const [item, ...others] = list?.type === 'list' ? list.children : [];
    expect(others).toEqual([]);
    const [paragraph, ...blocks] = item?.children ?? [];
    expect(blocks).toEqual([]);
    const inlines = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const kinds = new Set(inlines.map(({ type }) => type));
    expect([...kinds].sort()).toEqual(['inlineCode', 'strong', 'text']);
  });
});

it('JUnit gives back the words it was given', async () => {
  const message = 'a & b < c > d "e" \'f\'';
  const printed = reportJunit([{ ...diagnostic, message }], await hostileContext());
  expect(printed).toContain('message="a &amp; b &lt; c &gt; d &quot;e&quot; \'f\'"');
  expect(printed).toContain('\na &amp; b &lt; c &gt; d "e" \'f\'\n');
});

it('no text at all breaks a report', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...HOSTILE),
  );
  const problems = fc.sample(
    fc.record({ file: anyText, path: anyText, message: anyText, help: anyText, rule: anyText }),
    { numRuns: 400, seed: 20190801 },
  );
  const context = await hostileContext();
  const all = problems.map((words) => ({ ...diagnostic, ...words }));
  expect(sarifFaults(reportSarif(all, context))).toEqual([]);
  const described = all.map((one) => ({ ...one, rule: diagnostic.rule }));
  expect(gitlabFaults(reportGitlab(described, context))).toEqual([]);
  expect(await junitFaults(reportJunit(all, context))).toEqual([]);
  const printed = reportGithub(described, context).trimEnd().split('\n');
  for (const line of printed) expect(line).toMatch(/^::(error|notice) [^\r\n]*::[^\r\n]*$/);
  expect(printed).toHaveLength(all.length + 1);
});
