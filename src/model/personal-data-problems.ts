import { findPersonalData } from '../diagnostics/personal-data.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { detectDialect } from '../source/csv-dialect.ts';
import { cellRanges } from '../source/csv-scan.ts';
import { createLineIndex } from '../source/line-index.ts';
import { createProblemList, type ProblemList } from '../source/problem-list.ts';
import { columnKey } from './observation-columns.ts';

/**
 * What of a file's text tells who somebody is. Every file that is read is looked through, also one
 * that no part of the model claims: a list of participants is likeliest to lie there. No problem
 * repeats what was found.
 */
export function personalDataProblems(path: string, text: string): readonly Problem[] {
  const problems = createProblemList(path);
  const found = findPersonalData(text);
  if (found.length > 0) {
    const lines = createLineIndex(text);
    for (const { kind, start, end } of found) {
      problems.add(`privacy/${kind}`, { kind: 'span', span: lines.spanAt(start, end) });
    }
  }
  if (/\.[ct]sv$/i.test(path)) checkHeader(text, problems);
  return problems.close();
}

/** Columns that only a list of people has. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  'etunimi',
  'etunimet',
  'sukunimi',
  'hetu',
  'henkilötunnus',
  'henkilotunnus',
  'syntymäaika',
  'syntymaaika',
  'syntymäpäivä',
  'kotiosoite',
  'puhelin',
  'puhelinnumero',
  'sähköposti',
  'sähköpostiosoite',
  'sahkoposti',
  'förnamn',
  'efternamn',
  'personbeteckning',
  'personnummer',
  'födelsedatum',
  'födelsetid',
  'hemadress',
  'telefon',
  'telefonnummer',
  'e_post',
  'epost',
  'e_postadress',
  'first_name',
  'firstname',
  'last_name',
  'lastname',
  'surname',
  'full_name',
  'ssn',
  'social_security_number',
  'personal_identity_code',
  'date_of_birth',
  'birth_date',
  'birthdate',
  'dob',
  'home_address',
  'phone',
  'phone_number',
  'mobile',
  'email',
  'e_mail',
  'email_address',
]);

/** Columns that people have as well as places: only two of them, or one beside the others, tell. */
const OF_PEOPLE_OR_PLACES: ReadonlySet<string> = new Set([
  'nimi',
  'namn',
  'name',
  'osoite',
  'katuosoite',
  'lähiosoite',
  'adress',
  'gatuadress',
  'address',
  'street_address',
]);

function checkHeader(text: string, problems: ProblemList): void {
  const { separator, start } = detectDialect(text);
  const cells = cellRanges(text, separator, start).map((range) => {
    const name = text.slice(range.start, range.end).trim();
    return { ...range, name, key: columnKey(name) };
  });
  const certain = cells.filter(({ key }) => OF_PEOPLE.has(key));
  const possible = cells.filter(({ key }) => OF_PEOPLE_OR_PLACES.has(key));
  if (certain.length === 0 && possible.length < 2) return;
  const lines = createLineIndex(text);
  for (const { start: from, end, name } of cells) {
    const key = columnKey(name);
    if (!OF_PEOPLE.has(key) && !OF_PEOPLE_OR_PLACES.has(key)) continue;
    const place = { kind: 'span', span: lines.spanAt(from, end) } as const;
    problems.add('privacy/personal-column', place, { column: name });
  }
}
