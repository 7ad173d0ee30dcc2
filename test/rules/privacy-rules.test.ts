import { describe, expect, it } from 'vitest';
import { describeProblems } from '../../src/diagnostics/describe.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import { FORMATS } from '../../src/reporters/registry.ts';
import { faultyRows } from '../../src/rules/faulty-rows.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { createSeverities } from '../../src/rules/severities.ts';
import { reportContext } from '../reporters/sample.ts';
import { base, edited, problemsAfter, problemsOf, textFile } from './base-programme.ts';

const JOURNAL = 'experiments/kahvila/journal/2019-05-10.md';
const SAFE = 'experiments/kahvila/data/feeling-safe.csv';
const CODE = '131052-308T';
const ADDRESS = 'ville.virtanen@kaupunki.fi';
const PHONE = '044 765 4321';

/** The base with one more file. */
function withFile(path: string, text: string) {
  return problemsOf({ files: [...base.files, textFile(path, text)], refused: [] });
}

function rulesOf(problems: ReturnType<typeof problemsOf>): readonly string[] {
  return problems.map(({ rule }) => rule);
}

describe('personal data', () => {
  it.each([
    ['a sheet', 'indicators/feeling-safe.yaml', 'Vastaajat valikoituvat.', 'privacy/identity-code'],
    ['front matter', JOURNAL, 'Vastaava ohjaaja', 'privacy/identity-code'],
    [
      'a note',
      'experiments/kahvila/data/participants.csv',
      'Kävijälista katosi muutossa.',
      'privacy/identity-code',
    ],
  ])('is found in %s', (_what, file, good, rule) => {
    expect(rulesOf(problemsAfter({ file, good, bad: CODE }))).toEqual([rule]);
  });

  it.each([
    ['snapshots/lista.csv', 'file/snapshot-without-source'],
    ['experiments/kahvila/osallistujat.csv', 'file/unclaimed'],
  ])('is found in %s, which nothing reads', (path, other) => {
    const rules = rulesOf(withFile(path, `ryhmä;tunnus\n1;${CODE}\n`));
    expect([...rules].sort()).toEqual([other, 'privacy/identity-code'].sort());
  });

  it('is found in a read-me, and in Windows-1252', () => {
    expect(rulesOf(withFile('LUEMINUT.md', `Kysy: ${ADDRESS}\n`))).toEqual(['privacy/e-mail']);
    const bytes = Uint8Array.from(`ä;${CODE}\n`, (letter) => letter.charCodeAt(0));
    const files = [...base.files, { path: 'snapshots/README.md', bytes }];
    expect(rulesOf(problemsOf({ files, refused: [] }))).toEqual(['privacy/identity-code']);
  });

  it('stands exactly where it is', () => {
    const bad = `Kävijä\n  ja ${CODE} tuli`;
    const [problem] = problemsAfter({
      file: JOURNAL,
      good: 'Kahvila avattiin, ja pullat loppuivat kesken.',
      bad,
    });
    expect(problem?.place).toEqual({
      kind: 'span',
      span: { start: { line: 7, column: 6 }, end: { line: 7, column: 17 } },
      name: '#1',
    });
  });

  it('fills no report: a hundred places and the number of the rest', () => {
    const problems = withFile('snapshots/README.md', `${CODE}\n`.repeat(150));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ variant: 'more', params: { more: 50 } });
  });
});

describe('columns of people', () => {
  it.each([
    ['Etunimi;Sukunimi;vastaus', 2],
    ['Sähköposti;vastaus', 1],
    ['"First name",answer', 1],
    ['namn;adress;svar', 2],
    ['name;phone', 2],
  ])('are told of %s', (header, count) => {
    const problems = withFile('snapshots/README.csv', `${header}\n1;2;3\n`).filter(
      ({ rule }) => rule === 'privacy/personal-column',
    );
    expect(problems).toHaveLength(count);
  });

  it.each(['nimi;arvo', 'koodi;kunnan nimi;osoite', 'period;value', 'region;name;year', ''])(
    'are not told of `%s`',
    (header) => {
      const rules = rulesOf(withFile('snapshots/README.csv', `${header}\n1;2;3\n`));
      expect(rules).not.toContain('privacy/personal-column');
    },
  );
});

describe('privacy/row-per-person', () => {
  const rows = (count: number) => ({
    file: 'experiments/kahvila/data/participants.csv',
    good: '2020-H1;48;;',
    bad: Array.from({ length: count }, (_, at) => `2020-H1;${at % 2};;`).join('\n'),
  });

  it('takes the place of a hundred repeated rows', () => {
    const problems = problemsAfter(rows(150));
    expect(problems).toMatchObject([{ rule: 'privacy/row-per-person', params: { count: 150 } }]);
  });

  it('keeps every figure of the file out of the reports', () => {
    const faulty = faultyRows(problemsAfter(rows(10))).get(rows(10).file);
    for (const row of [0, 5, 11]) expect(faulty?.has(row)).toBe(true);
  });

  it('leaves a few repeated rows to their own rule', () => {
    const rules = new Set(rulesOf(problemsAfter(rows(9))));
    expect([...rules]).toEqual(['data/duplicate-row']);
  });
});

describe('no format repeats personal data', () => {
  const edits: RuleExample[] = [
    { file: JOURNAL, good: 'by: Vastaava ohjaaja', bad: `by: ${ADDRESS}\n${CODE}: x` },
    { file: SAFE, good: '2019-H1;;women;', bad: `2019-H1;;${CODE};` },
    {
      file: 'experiments/kahvila/data/participants.csv',
      good: '2020-H1;48;;',
      bad: `${CODE};${PHONE};;`,
    },
    { file: 'concept.yaml', good: 'dimension: inclusion', bad: `dimension: ${ADDRESS}` },
  ];

  it.each(Object.entries(FORMATS))('%s', async (_name, { report }) => {
    const loaded = edited(edits);
    const { value: workspace } = buildWorkspace(loaded);
    const context = await reportContext('');
    const diagnostics = describeProblems(problemsOf(loaded), {
      translator: context.translator,
      severityOf: createSeverities(workspace),
      locate: (file, place) => workspace.locate(file, place),
      isFixable: () => false,
      nameOf: (file, place) => workspace.nameOf(file, place),
    });
    const rules = new Set(diagnostics.map(({ rule }) => rule));
    // Those that quote the user's words are among them, or the test would prove nothing.
    for (const rule of [
      'data/unknown-group',
      'data/not-a-number',
      'schema/not-one-of',
      'schema/unknown-key',
    ]) {
      expect(rules).toContain(rule);
    }
    const text = report(diagnostics, {
      ...context,
      textOf: (file) => workspace.document(file)?.text,
    });
    expect(text).toContain('privacy/identity-code');
    for (const secret of [CODE, ADDRESS, PHONE, '131052', 'virtanen', '7654321']) {
      expect(text).not.toContain(secret);
    }
  });
});
