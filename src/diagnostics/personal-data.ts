/** What of a text tells who a person is, by its form alone. Names have no form and are not found. */
export type PersonalDataKind = 'identity-code' | 'e-mail' | 'phone';

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Offset of the first character, in UTF-16 code units. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * Finnish personal identity codes whose check character is right, e-mail addresses that look like a
 * person's and Finnish mobile numbers, in order of place. Linear in the length of the text.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  const found = [...identityCodes(text), ...personalAddresses(text), ...mobileNumbers(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  // The digits of an identity code can be those of a number; what begins first stands.
  let end = 0;
  return found.filter((part) => {
    const isApart = part.start >= end;
    if (isApart) end = part.end;
    return isApart;
  });
}

/** The text with a dot in place of every character of what `findPersonalData` finds in it. */
export function withoutPersonalData(text: string): string {
  let masked = text;
  for (const { start, end } of findPersonalData(text)) {
    masked = masked.slice(0, start) + '•'.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

/** ddmmyy, the sign of the century, individual number, check character. A dash may be typeset. */
const IDENTITY_CODE =
  /(\d{2})(\d{2})(\d{2})([-+A-FU-Y\u2010-\u2013\u2212])(\d{3})([0-9A-FHJ-NPR-Y])/gi;

/** The check character is the one that stands at the nine digits' remainder by 31. */
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Digi- ja väestötietovirasto: the signs since 2023, older ones among them. */
const CENTURIES: readonly (readonly [signs: string, century: number])[] = [
  ['+', 1800],
  ['-\u2010\u2011\u2012\u2013\u2212YXWVU', 1900],
  ['ABCDEF', 2000],
];

function* identityCodes(text: string): Iterable<PersonalData> {
  for (const match of text.matchAll(IDENTITY_CODE)) {
    const [code, day = '', month = '', year = '', sign = '', number = '', check = ''] = match;
    const end = match.index + code.length;
    if (isWordAt(text, match.index - 1) || isWordAt(text, end)) continue;
    const century = CENTURIES.find(([signs]) => signs.includes(sign.toUpperCase()))?.[1];
    if (century === undefined || Number(number) < 2) continue;
    if (!dateExists(century + Number(year), Number(month), Number(day))) continue;
    const remainder = Number(day + month + year + number) % CHECK_CHARACTERS.length;
    if (CHECK_CHARACTERS[remainder] !== check.toUpperCase()) continue;
    yield { kind: 'identity-code', start: match.index, end };
  }
}

function dateExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Longest part before the @ and longest domain (RFC 5321, 4.5.3.1). */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

const LOCAL_CHARACTER = /[\p{L}\d._%+-]/u;
const DOMAIN = /[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?\.\p{L}{2,}/uy;

function* personalAddresses(text: string): Iterable<PersonalData> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (
      start > 0 &&
      at - start < LONGEST_LOCAL &&
      LOCAL_CHARACTER.test(text.charAt(start - 1))
    ) {
      start--;
    }
    if (start === at) continue;
    DOMAIN.lastIndex = 0;
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0];
    if (domain === undefined) continue;
    const local = text.slice(start, at);
    if (!isPersonal(local.toLowerCase(), domain.toLowerCase())) continue;
    yield { kind: 'e-mail', start, end: at + 1 + domain.length };
  }
}

/** Domains that are nobody's: RFC 2606, and the usual words of examples. */
const EXAMPLE_DOMAIN =
  /(?:^|\.)(?:example|test|invalid|localhost)$|(?:^|\.)(?:example|esimerkki|exempel)\.\p{L}+$/u;

/** Where people have an address of their own. */
const PRIVATE_DOMAIN =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|proton|protonmail|luukku|suomi24|kolumbus|saunalahti|elisanet|pp\.inet|welho|netti|dnainternet|mbnet|phnet|aol|gmx)\.\p{L}+(?:\.\p{L}+)?$/u;

/** Parts of an office's address; with one of them it is no person's. */
const OFFICE =
  /^(?:ala|ammatti|ansvarig|arkisto|asiakas|asiakaspalvelu|dataskydd|feedback|help|hallinto|hyvinvointi|info|kansalais|kaupunki|kirjaamo|kirjasto|kokeilu|kokeilut|koulu|kunta|kundtjanst|lasten|media|neuvonta|noreply|no-reply|nuoriso|osallisuus|palaute|palvelu|palvelut|posti|press|projekti|rehtori|registrator|registratur|sosiaali|stad|staden|statistik|stod|sairaala|support|talous|tiedotus|tietohallinto|tietosuoja|tietosuojavastaava|tilastot|toimisto|tutkimus|varhaiskasvatus|verkko|viestinta|viestintä|welfare|yhteys)$/u;

/** `etunimi.sukunimi`, or anything at a domain where private people are. */
function isPersonal(local: string, domain: string): boolean {
  if (EXAMPLE_DOMAIN.test(domain)) return false;
  if (PRIVATE_DOMAIN.test(domain)) return true;
  const parts = local.split(/[._]/u);
  const isName = parts.length >= 2 && parts.every((part) => /^\p{L}[\p{L}-]*\d{0,4}$/u.test(part));
  return isName && !parts.some((part) => OFFICE.test(part));
}

/** 04x or 050, at home or after +358, with spaces or hyphens between. */
const MOBILE_NUMBER =
  /(?:(?:\+|00)358[ \u00a0-]?(?:\(0\)[ \u00a0-]?)?|0)(?:4\d|50)(?:[ \u00a0-]?\d){6,10}/g;

function* mobileNumbers(text: string): Iterable<PersonalData> {
  for (const match of text.matchAll(MOBILE_NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isWordAt(text, start - 1) || isWordAt(text, end)) continue;
    // Part of a longer number, a date, a case number.
    if (/[.,:/+-]/.test(text.charAt(start - 1)) || /^[.,:/-]\d/.test(text.slice(end, end + 2))) {
      continue;
    }
    const isAbroad = !match[0].startsWith('0') || match[0].startsWith('00');
    const digits = match[0]
      .replace(/^(?:\+|00)358/, '')
      .replace('(0)', '')
      .replace(/\D/g, '');
    // A list of three-digit codes can look like a short number; ten digits at home are none.
    const length = isAbroad ? digits.length + 1 : digits.length;
    if (length === 10 || length === 11) yield { kind: 'phone', start, end };
  }
}

function isWordAt(text: string, offset: number): boolean {
  return offset >= 0 && /[\p{L}\d]/u.test(text.charAt(offset));
}
