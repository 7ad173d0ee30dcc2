import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { createMemoryHost, type MemoryHost } from '../../src/io/memory-host.ts';
import { encodeText } from '../../src/source/encode.ts';
import { base } from '../rules/base-programme.ts';

const DATA = '/programme/experiments/kahvila/data/participants.csv';
const SHEET = '/programme/indicators/participants.yaml';

/** What comes when a team opens its file in Excel, works on it, and saves it in the old way. */
const EXCEL = [
  'Ajankohta;Arvo;Tila;Huomautus;;',
  'tammi–kesäkuu 2019;24;Lopullinen tieto;"Mukana ""avajaiset""\njo huhtikuussa";;',
  '7–12/2019;;ei kerätty;Kävijälista katosi muutossa.;;',
  '2020H1; 1 048,0;ennakko;;;',
  ';;;;;',
  '',
].join('\r\n');

function hostWith(files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryHost {
  const own = base.files.map(({ path, bytes }) => [`/programme/${path}`, bytes] as const);
  const host = createMemoryHost({
    files: { ...Object.fromEntries(own), ...files },
    now: '2021-03-01T12:00:00Z',
  });
  return host;
}

const messy = (): MemoryHost => {
  const sheet = new TextDecoder().decode(
    base.files.find(({ path }) => SHEET.endsWith(path))?.bytes,
  );
  return hostWith({
    [DATA]: encodeText(EXCEL, 'windows-1252') ?? '',
    [SHEET]: sheet
      .replace('measure: count', 'measure: lukumäärä')
      .replace('decimals: 0', 'decimals: nolla'),
  });
};

/** Runs in Finnish; what was printed before is forgotten. */
async function run(host: MemoryHost, ...flags: string[]): Promise<number> {
  host.output.stdout = '';
  host.output.stderr = '';
  return main(['--lang', 'fi', 'validate', ...flags], host);
}

const bytesOf = (host: MemoryHost) => new Map(host.tree);
const text = (host: MemoryHost, path: string): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(host.tree.get(path));

describe('validate --fix', () => {
  it('mends what Excel in Finland made, tells what it did, and leaves what it cannot know', async () => {
    const host = messy();
    expect(await run(host, '--fix')).toBe(1);
    expect(text(host, DATA)).toBe(
      `\ufeff${[
        'period;value;status;note;;',
        '2019-H1;24;confirmed;"Mukana ""avajaiset""\njo huhtikuussa";;',
        '2019-H2;;not-collected;Kävijälista katosi muutossa.;;',
        '2020-H1; 1 048,0;provisional;;;',
        ';;;;;',
        '',
      ].join('\r\n')}`,
    );
    expect(text(host, SHEET)).toContain('measure: count\n');
    expect(text(host, SHEET)).toContain('decimals: nolla\n');
    expect(host.output.stderr).toBe(
      [
        'Korjattu 2 tiedostoa:',
        '  experiments/kahvila/data/participants.csv: 11 kohtaa',
        '  indicators/participants.yaml: 1 kohta',
        '',
      ].join('\n'),
    );
    expect(host.output.stdout).toContain('schema/wrong-type');
    expect(host.output.stdout).not.toContain('--fix');
  });

  it('changes nothing the second time', async () => {
    const host = messy();
    await run(host, '--fix');
    const before = bytesOf(host);
    await run(host, '--fix');
    expect(bytesOf(host)).toEqual(before);
    expect(host.output.stderr).toBe('Mitään ei ollut korjattavana.\n');
  });

  it('ends with 0 where nothing is left', async () => {
    const host = hostWith({ [DATA]: EXCEL });
    expect(await run(host)).toBe(1);
    expect(await run(host, '--fix')).toBe(0);
    expect(await run(host)).toBe(0);
  });

  it('keeps to the paths it is given', async () => {
    const host = messy();
    await run(host, '--fix', 'indicators');
    expect(text(host, SHEET)).toContain('measure: count');
    expect(host.tree.get(DATA)).toEqual(encodeText(EXCEL, 'windows-1252'));
  });

  it('says nothing of what it mended with --quiet, and keeps stdout to the format asked for', async () => {
    const host = messy();
    await run(host, '--fix', '--quiet', '--format', 'json');
    expect(host.output.stderr).toBe('');
    expect(JSON.parse(host.output.stdout).diagnostics).toMatchObject([
      { rule: 'schema/wrong-type', fixable: false },
    ]);
  });

  it('does not write over what somebody saves meanwhile', async () => {
    const host = messy();
    const { rewrite } = host.files;
    const files = {
      ...host.files,
      rewrite(path: string, before: Uint8Array, after: Uint8Array) {
        if (path === DATA) host.tree.set(DATA, new TextEncoder().encode('period;value\n'));
        return rewrite(path, before, after);
      },
    };
    await run({ ...host, files }, '--fix');
    expect(text(host, DATA)).toBe('period;value\n');
    expect(host.output.stderr).toContain('Korjattu 1 tiedosto:');
    expect(host.output.stderr.replace(/\s+/g, ' ')).toContain(
      'experiments/kahvila/data/participants.csv jäi ennalleen: se muuttui tämän komennon aikana',
    );
  });

  it('writes another dialect only when told to', async () => {
    const host = hostWith({ [DATA]: EXCEL });
    expect(await run(host, '--fix', '--dialect', 'plain')).toBe(0);
    expect(text(host, DATA)).toBe(
      'period,value,status,note,,\r\n' +
        '2019-H1,24,confirmed,"Mukana ""avajaiset""\njo huhtikuussa",,\r\n' +
        '2019-H2,,not-collected,Kävijälista katosi muutossa.,,\r\n' +
        '2020-H1, 1 048.0,provisional,,,\r\n\r\n',
    );
    expect(await run(host, '--fix', '--dialect', 'ruotsi')).toBe(2);
  });
});

describe('validate --fix --dry-run', () => {
  it('prints the changes, writes nothing and ends as the mended programme would', async () => {
    const host = messy();
    const before = bytesOf(host);
    expect(await run(host, '--fix', '--dry-run')).toBe(1);
    expect(bytesOf(host)).toEqual(before);
    expect(host.output.stdout).toBe(
      [
        '# experiments/kahvila/data/participants.csv: Windows-1252 → UTF-8 (BOM)',
        '--- a/experiments/kahvila/data/participants.csv',
        '+++ b/experiments/kahvila/data/participants.csv',
        '@@ -1,6 +1,6 @@',
        '-Ajankohta;Arvo;Tila;Huomautus;;\r',
        '-tammi–kesäkuu 2019;24;Lopullinen tieto;"Mukana ""avajaiset""',
        '+period;value;status;note;;\r',
        '+2019-H1;24;confirmed;"Mukana ""avajaiset""',
        ' jo huhtikuussa";;\r',
        '-7–12/2019;;ei kerätty;Kävijälista katosi muutossa.;;\r',
        '-2020H1; 1 048,0;ennakko;;;\r',
        '+2019-H2;;not-collected;Kävijälista katosi muutossa.;;\r',
        '+2020-H1; 1 048,0;provisional;;;\r',
        ' ;;;;;\r',
        '--- a/indicators/participants.yaml',
        '+++ b/indicators/participants.yaml',
        '@@ -3,7 +3,7 @@',
        ' name: Osallistujat',
        ' dimension: inclusion',
        ' level: output',
        '-measure: lukumäärä',
        '+measure: count',
        ' unit: henkilöä',
        ' decimals: nolla',
        ' direction: increase',
        '',
      ].join('\n'),
    );
    expect(host.output.stderr).toBe(
      [
        'Korjattaisiin 2 tiedostoa:',
        '  experiments/kahvila/data/participants.csv: 11 kohtaa',
        '  indicators/participants.yaml: 1 kohta',
        'Jäljelle jäisi: 1 virhe',
        '',
      ].join('\n'),
    );
  });
});

describe('validate without --fix', () => {
  it('never writes, and tells how many problems --fix would mend', async () => {
    const host = messy();
    const before = bytesOf(host);
    const refuse = () => Promise.reject(new Error('validate writes'));
    const { files } = host;
    const readOnly = {
      ...files,
      create: refuse,
      replace: refuse,
      rewrite: refuse,
      makeFolder: refuse,
    };
    expect(await run({ ...host, files: readOnly }, '--format', 'pretty')).toBe(1);
    expect(bytesOf(host)).toEqual(before);
    expect(host.output.stdout).toContain('korjautuu komennolla: jalostamo validate --fix');
  });

  it.each([['--dry-run'], ['--dialect', 'plain']])('%s is a mistake', async (...flags) => {
    const host = hostWith();
    expect(await run(host, ...flags)).toBe(2);
    expect(host.output.stderr).toContain(`${flags[0]} toimii vain valitsimen --fix kanssa`);
  });
});
