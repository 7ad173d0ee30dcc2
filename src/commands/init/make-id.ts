/** Letters that lose more than a mark when they become ASCII. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  þ: 'th',
};

const LONGEST = 48;

/** `Yhteinen olohuone` → `yhteinen-olohuone`; å and ä become a, ö becomes o. May be empty. */
export function makeId(name: string): string {
  const whole = name
    .toLowerCase()
    .replace(/[øæßđłþ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : whole.slice(0, LONGEST);
}
