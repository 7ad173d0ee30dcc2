import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData, withoutPersonalData } from '../../src/diagnostics/personal-data.ts';

function kindsIn(text: string): readonly string[] {
  return findPersonalData(text).map(({ kind }) => kind);
}

const SIGNS = '+-YXWVUABCDEF';
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';

function identityCode(day: number, month: number, year: number, sign: string, number: number) {
  const two = (part: number) => String(part).padStart(2, '0');
  const digits = two(day) + two(month) + two(year);
  const serial = String(number).padStart(3, '0');
  return `${digits}${sign}${serial}${CHECK.charAt(Number(digits + serial) % 31)}`;
}

describe('identity codes', () => {
  // Fictitious people of Digi- ja väestötietovirasto (dvv.fi/hetu-uudistus), and its textbook example.
  it.each([
    '131052-308T',
    '010594Y9032',
    '010594Y9021',
    '020594X903P',
    '020594X902N',
    '030594W903B',
    '030694W9024',
    '040594V9030',
    '040594V902Y',
    '050594U903M',
    '050594U902L',
    '010516B903X',
    '010516B902W',
    '020516C903K',
    '020516C902J',
    '030516D9037',
    '030516D9026',
    '010501E9032',
    '020502E902X',
    '020503F9037',
    '020504A902E',
    '020504B904H',
  ])('knows %s', (code) => {
    expect(findPersonalData(`Kävijä ${code}, 2019`)).toEqual([
      { kind: 'identity-code', start: 7, end: 18 },
    ]);
    expect(kindsIn(code.toLowerCase())).toEqual(['identity-code']);
    expect(kindsIn(`a;${code};b`)).toEqual(['identity-code']);
  });

  it.each([
    ['a wrong check character', '131052-308U'],
    ['a day that is none', '310252-308T'],
    ['a number below 002', identityCode(13, 10, 52, '-', 1)],
    ['a longer number', '1131052-308T'],
    ['a longer word', '131052-308TA'],
    ['a letter between', 'A131052-308T'],
    ['a leap day of 1900', identityCode(29, 2, 0, '-', 123)],
  ])('does not take %s for one', (_what, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('knows a leap day of 2000 and a typeset dash', () => {
    expect(kindsIn(identityCode(29, 2, 0, 'A', 123))).toEqual(['identity-code']);
    expect(kindsIn('131052\u2013308T')).toEqual(['identity-code']);
  });

  it('takes every code of the right form, and none with another check character', () => {
    const code = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 0, max: 99 }),
      sign: fc.constantFrom(...SIGNS),
      number: fc.integer({ min: 2, max: 999 }),
      shift: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(code, ({ day, month, year, sign, number, shift }) => {
        const right = identityCode(day, month, year, sign, number);
        const wrong = CHECK.charAt((CHECK.indexOf(right.charAt(10)) + shift) % 31);
        expect(kindsIn(right)).toEqual(['identity-code']);
        expect(kindsIn(right.slice(0, 10) + wrong)).not.toContain('identity-code');
      }),
    );
  });
});

describe('e-mail addresses', () => {
  it.each([
    'maija.meikalainen@kaupunki.fi',
    'Maija.Meikäläinen@kaupunki.fi',
    'maija_meikalainen@kaupunki.fi',
    'matti@gmail.com',
    'm@hotmail.co.uk',
    'maija.meikalainen2@edu.kaupunki.fi',
  ])('finds %s', (address) => {
    expect(findPersonalData(`<${address}>.`)).toEqual([
      { kind: 'e-mail', start: 1, end: 1 + address.length },
    ]);
  });

  it.each([
    'kirjaamo@espoo.fi',
    'osallisuus.palvelut@espoo.fi',
    'yhteinenolohuone@espoo.fi',
    'maija.meikalainen@lumilahti.example',
    'maija.meikalainen@example.com',
    'etunimi.sukunimi@esimerkki.fi',
    '@kaupunki',
    'a @ b.fi',
    'https://example.org/@user',
  ])('leaves %s in peace', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('phone numbers', () => {
  it.each([
    '040 123 4567',
    '040-1234567',
    '0401234567',
    '0400 123 456',
    '050 123 4567',
    '045 123 4567',
    '+358 40 123 4567',
    '+358401234567',
    '+358 (0)40 123 4567',
    '00358 50 1234567',
  ])('finds %s', (number) => {
    expect(kindsIn(`Soita ${number}.`)).toEqual(['phone']);
    expect(kindsIn(`2019-H1;48;;${number}`)).toEqual(['phone']);
  });

  it.each([
    ['a switchboard', '09 816 21'],
    ['region codes', '046 047 049 050 091'],
    ['three region codes', '046 047 049'],
    ['a business id', '0401234-5'],
    ['a date', '2019-04-05 0450'],
    ['a case number', '123/02.08.01/2020'],
    ['a decimal', '12.0451234567'],
    ['a decimal with a comma', '0,4512345678'],
    ['a longer number', '60401234567'],
    ['a digest', 'a0401234567b'],
    ['an account', 'FI21 1234 5600 0007 85'],
  ])('does not take %s for one', (_what, text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('withoutPersonalData', () => {
  it('keeps the length, so that marks below still fit', () => {
    const text = 'Maija 131052-308T maija.meikalainen@kaupunki.fi 040 123 4567 kertoi';
    const masked = withoutPersonalData(text);
    expect(masked).toBe(`Maija ${'•'.repeat(11)} ${'•'.repeat(29)} ${'•'.repeat(12)} kertoi`);
    expect(masked).toHaveLength(text.length);
  });

  it('covers exactly what is found in any text, and never throws', () => {
    const part = fc.constantFrom(
      '131052-308T',
      'a.b@c.fi',
      '040 123 4567',
      '@',
      '-',
      '0',
      ';',
      'ä',
    );
    const text = fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 5 })));
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const masked = withoutPersonalData(whole);
        expect(masked).toHaveLength(whole.length);
        const covered = new Set<number>();
        for (const { start, end } of findPersonalData(whole)) {
          for (let at = start; at < end; at++) covered.add(at);
        }
        for (let at = 0; at < whole.length; at++) {
          expect(masked.charAt(at)).toBe(covered.has(at) ? '•' : whole.charAt(at));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is quick about a hostile text', () => {
    const started = performance.now();
    findPersonalData('@'.repeat(200_000));
    findPersonalData('a'.repeat(200_000) + '@'.repeat(10));
    findPersonalData('0401'.repeat(100_000));
    findPersonalData('+358 '.repeat(100_000));
    findPersonalData(`${'a.'.repeat(30)}@${'b.'.repeat(120)}`.repeat(1_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
