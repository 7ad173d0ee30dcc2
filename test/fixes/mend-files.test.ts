import { describe, expect, it } from 'vitest';
import { dataFileAt } from '../../src/fixes/data-file.ts';
import { sameDocument } from '../../src/fixes/document-meaning.ts';
import { splice, withoutOverlaps } from '../../src/fixes/splice.ts';
import { sameObservations } from '../../src/fixes/table-meaning.ts';
import { encodeText } from '../../src/source/encode.ts';
import { base, textFile } from '../rules/base-programme.ts';
import { baseText, baseWith, judge, mend, textAfter } from './mend.ts';

const PLAN = 'experiments/kahvila/experiment.yaml';
const DATA = 'experiments/kahvila/data/participants.csv';
const SHEET = 'indicators/participants.yaml';

describe('an encoding', () => {
  it.each(['windows-1252', 'utf-16le', 'utf-16be'] as const)('%s becomes UTF-8', (encoding) => {
    const text = baseText(SHEET);
    const after = mend(baseWith({ [SHEET]: encodeText(text, encoding) ?? '' }));
    expect(textAfter(after, SHEET)).toBe(text);
  });

  it('gets a byte order mark where Excel in Finland will open the file', () => {
    const [semicolons, commas] = [baseText(DATA), baseText(DATA).replaceAll(';', ',')];
    const latin = (text: string) => encodeText(text, 'windows-1252') ?? '';
    expect(textAfter(mend(baseWith({ [DATA]: latin(semicolons) })), DATA)).toBe(
      `\ufeff${semicolons}`,
    );
    expect(textAfter(mend(baseWith({ [DATA]: latin(commas) })), DATA)).toBe(commas);
  });

  it('that a programme wants to keep is kept', () => {
    const rules = 'rules: { encoding/not-utf-8: off }\nreporting:';
    const programme = baseText('jalostamo.yaml').replace('reporting:', rules);
    const text = baseText(SHEET).replace('decimals: 0', 'decimals: "0"');
    for (const encoding of ['windows-1252', 'utf-16le', 'utf-16be'] as const) {
      const bytes = encodeText(text, encoding) ?? '';
      const { mended } = mend(baseWith({ 'jalostamo.yaml': programme, [SHEET]: bytes }));
      expect(mended.map(({ after }) => after)).toEqual([encodeText(baseText(SHEET), encoding)]);
    }
  });

  it('without its mark is not written back with one', () => {
    const rules = 'rules: { encoding/not-utf-8: off }\nreporting:';
    const programme = baseText('jalostamo.yaml').replace('reporting:', rules);
    const text = baseText(SHEET).replace('decimals: 0', 'decimals: "0"');
    const bytes = encodeText(text, 'utf-16le')?.subarray(2) ?? '';
    const { mended, held } = mend(baseWith({ 'jalostamo.yaml': programme, [SHEET]: bytes }));
    expect(mended).toEqual([]);
    expect(held).toEqual([{ path: SHEET, reason: 'encoding' }]);
  });
});

describe('what is not asked for', () => {
  const bad = baseText(SHEET).replace('decimals: 0', 'decimals: "0"');

  it('stays: a rule that is turned off', () => {
    const rules = 'rules: { period/not-canonical: off }\nreporting:';
    const programme = baseText('jalostamo.yaml').replace('reporting:', rules);
    const plan = baseText(PLAN).replace('value: 60, period: 2020-H1', 'value: 60, period: 2020H1');
    expect(mend(baseWith({ [PLAN]: plan })).mended).toHaveLength(1);
    expect(mend(baseWith({ 'jalostamo.yaml': programme, [PLAN]: plan })).mended).toEqual([]);
  });

  it('stays: a file beside those wanted', () => {
    const wants = (file: string): boolean => file !== SHEET;
    expect(mend(baseWith({ [SHEET]: bad }), { wants }).mended).toEqual([]);
    expect(mend(baseWith({ [SHEET]: bad })).mended).toHaveLength(1);
  });

  it('stays: snapshots, reports and what no rule reads', () => {
    const mess = 'jakso;arvo\r\n10/2019;1\n';
    const files = {
      'snapshots/a.csv': mess,
      'reports/a.csv': mess,
      'muistio.csv': mess,
      'a.md': mess,
    };
    expect(mend(baseWith(files)).mended).toEqual([]);
  });
});

describe('the order of keys', () => {
  const programme = baseText('jalostamo.yaml').replace(
    'reporting:',
    'rules: { file/key-order: info }\nreporting:',
  );
  const ordered = (text: string): string | null =>
    textAfter(
      mend(baseWith({ 'jalostamo.yaml': programme, 'concept.yaml': text })),
      'concept.yaml',
    );
  const head = '# yaml-language-server: $schema=concept.schema.json\n# Mitä tarkoitamme.\n\n';

  it('is left alone where nobody asked', () => {
    expect(mend(baseWith({ 'concept.yaml': 'summary: a\ntitle: b\n' })).mended).toEqual([]);
  });

  it('takes comments along and keeps head, blank lines and tail where they are', () => {
    expect(
      ordered(
        `${head}# Lyhyesti.\nsummary: |\n  # ei kommentti\n  a\n\n\n# Nimi, "näin".\ntitle: b # c\n\n# Loppu.\n`,
      ),
    ).toBe(
      `${head}# Nimi, "näin".\ntitle: b # c\n\n\n# Lyhyesti.\nsummary: |\n  # ei kommentti\n  a\n\n# Loppu.\n`,
    );
  });

  it('works without a line end at the end, and with CRLF', () => {
    expect(ordered('summary: a\r\ntitle: b')).toBe('title: b\r\nsummary: a');
  });

  it('is the author’s where a heading stands over several keys, or a part is out of use', () => {
    expect(ordered('summary: a\n\n# --- Nimet ---\n\ntitle: b\n')).toBeNull();
    expect(ordered('summary:\n  fi: a\n#  sv: c\ntitle: b\n')).toBeNull();
  });

  it('is left where moving would change what is said', () => {
    expect(ordered('summary: &a x\ntitle: *a\n')).toBeNull();
    expect(ordered('{ summary: a, title: b }\n')).toBeNull();
  });
});

describe('the comparison before anything is written', () => {
  const { workspace } = judge(base);
  const table = dataFileAt(workspace, DATA);
  const same = (before: string, after: string): boolean => {
    if (table === null) throw new Error('no data file');
    return sameObservations(before, after, table, workspace);
  };
  const text = 'period;value;status;note\n10/2019;1,5;ennakkotieto;a\n';

  it('takes other spellings of the same observations', () => {
    expect(same(text, 'period,value,status,note\r\n2019-10,1.5,provisional,a\r\n')).toBe(true);
  });

  it.each([
    ['a figure', text.replace('1,5', '1,6')],
    ['a period', text.replace('10/', '11/')],
    ['a status', text.replace('ennakkotieto', 'lopullinen')],
    ['a note', text.replace(';a', ';b')],
    ['a space in a note', text.replace(';a', ';a ')],
    ['a row less', 'period;value;status;note\n'],
    ['a row more', `${text}10/2019;1,5;;\n`],
    ['columns that changed places', text.replace('period;value', 'value;period')],
    ['a quote that is not closed', `${text}"`],
    ['a figure that was none', text.replace('1,5', '1.5.6')],
  ])('refuses %s', (_, after) => {
    expect(same(text, after)).toBe(false);
  });

  const document = (yaml: string, journal = false) =>
    textFile(journal ? 'experiments/kahvila/journal/2019-05-10.md' : SHEET, yaml);
  const yaml = '# a\nname: 049\ndecimals: "1"\nrange: { min: "0,5" }\n';

  it('takes other spellings of the same document', () => {
    const after = '# a\nrange: { min: 0.5 }\ndecimals: 1\nname: "049"\n';
    expect(sameDocument(document(yaml), document(after), workspace)).toBe(true);
  });

  it.each([
    ['a text', yaml.replace('049', '49')],
    ['a number', yaml.replace('0,5', '0,6')],
    ['a lost comment', yaml.replace('# a\n', '')],
    ['a lost key', yaml.replace('decimals: "1"\n', '')],
    ['what cannot be parsed', `${yaml}: [`],
  ])('refuses %s', (_, after) => {
    expect(sameDocument(document(yaml), document(after), workspace)).toBe(false);
  });

  it('refuses another body of a journal entry', () => {
    const entry = '---\ntitle: a\ndate: 2019-05-10\n---\nUutinen\n';
    const [before, after] = [
      document(entry, true),
      document(entry.replace('Uutinen', 'uutinen'), true),
    ];
    expect(sameDocument(before, after, workspace)).toBe(false);
    expect(sameDocument(before, document(entry.replaceAll('\n', '\r\n'), true), workspace)).toBe(
      true,
    );
  });
});

describe('another dialect', () => {
  const text =
    'sep=;\r\nperiod;value;status;note\r\n2019-H1;1 200,5;;"a;b ""c"""\r\n;;;\r\n2020-H1;24;;1,5\r\n';

  it('is converted and converted back', () => {
    const plain = mend(baseWith({ [DATA]: text }), { dialect: 'plain' });
    const commas = textAfter(plain, DATA) ?? '';
    expect(commas).toBe(
      'period,value,status,note\r\n2019-H1,1 200.5,,"a;b ""c"""\r\n\r\n2020-H1,24,,"1,5"\r\n',
    );
    const back = textAfter(mend(baseWith({ [DATA]: commas }), { dialect: 'excel-fi' }), DATA);
    expect(back).toBe(
      '\ufeffperiod;value;status;note\r\n2019-H1;1 200,5;;"a;b ""c"""\r\n\r\n2020-H1;24;;"1,5"\r\n',
    );
  });

  it('is refused where an unreadable figure would become one', () => {
    const held = 'period,value,status,note\n2019-H1,"1,234",,\n2020-H1,24,,\n';
    const { mended, held: left } = mend(baseWith({ [DATA]: held }), { dialect: 'excel-fi' });
    expect(mended.map(({ path }) => path)).not.toContain(DATA);
    expect(left).toEqual([{ path: DATA, reason: 'meaning' }]);
  });

  it('is refused where the columns are not known', () => {
    const { held } = mend(baseWith({ [DATA]: 'vuosi;kk;x\n2019;1;2\n' }), { dialect: 'plain' });
    expect(held).toEqual([{ path: DATA, reason: 'unreadable' }]);
  });
});

describe('edits', () => {
  it('that overlap make way for the one whose fix comes first', () => {
    const edits = [
      { start: 0, end: 10, text: 'A', rank: 5 },
      { start: 2, end: 4, text: 'B', rank: 1 },
      { start: 4, end: 6, text: 'C', rank: 2 },
    ];
    const kept = withoutOverlaps(edits);
    expect(kept.map(({ text }) => text)).toEqual(['B', 'C']);
    expect(splice('0123456789', kept)).toBe('01BC6789');
  });
});

describe('a text that was encoded twice', () => {
  it('is written as it was meant, a table for Excel with its mark', () => {
    for (const [file, encoding] of [
      [SHEET, 'utf-8'],
      ['experiments/kahvila/data/participants.csv', 'utf-8-bom'],
    ] as const) {
      const bytes = encodeText(baseText(file), 'utf-8-twice') ?? '';
      const { mended, held, examined } = mend(baseWith({ [file]: bytes }));
      expect(held).toEqual([]);
      expect(mended.map(({ after }) => after)).toEqual([encodeText(baseText(file), encoding)]);
      expect(examined.problems).toEqual([]);
    }
  });

  it('is left to a person where only a part was', () => {
    const text = baseText(SHEET).replace('tavoittaako', 'hyvÃ¤ksyykÃ¶ ä');
    expect(text).not.toBe(baseText(SHEET));
    const { mended, examined } = mend(baseWith({ [SHEET]: text }));
    expect(mended).toEqual([]);
    expect(examined.problems.map(({ rule }) => rule)).toEqual(['encoding/encoded-twice']);
  });
});
