import { columnKey } from './observation-columns.ts';

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

/** Which columns of a header, counted from 0, tell that its rows are people. */
export function personalColumns(names: readonly string[]): ReadonlySet<number> {
  const keys = names.map(columnKey);
  const certain = keys.some((key) => OF_PEOPLE.has(key));
  const possible = keys.filter((key) => OF_PEOPLE_OR_PLACES.has(key)).length;
  const found = new Set<number>();
  if (!certain && possible < 2) return found;
  for (const [column, key] of keys.entries()) {
    if (OF_PEOPLE.has(key) || OF_PEOPLE_OR_PLACES.has(key)) found.add(column);
  }
  return found;
}
