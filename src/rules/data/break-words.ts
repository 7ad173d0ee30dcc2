/**
 * Ways of writing in a note that figures before and after it are not measured alike. Only what is
 * said outright: a thing of measuring beside a verb of change, or a new one of it. What changed in
 * the activity itself is no break.
 */
const PHRASES: readonly RegExp[] = [
  // Finnish: `lomake vaihtui`, `kysymystä muutettiin`, `uusi mittari`, `laskentatapa muuttui`
  new RegExp(
    String.raw`(?:${finnishThings()})\p{L}*\s+(?:vaihtui|vaihdettiin|vaihtunut|muuttui|muutettiin|muuttunut|uusittiin|uudistettiin|uudistui|korvattiin)`,
    'u',
  ),
  new RegExp(
    String.raw`(?:vaihdettiin|muutettiin|uusittiin|uudistettiin)\s+(?:${finnishThings()})`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|[\s(])uu(?:si|den|della|teen)\s+(?:${finnishThings()})(?!\p{L}*\s+(?:tilattiin|suunnitteilla|tulossa))`,
    'u',
  ),
  // Swedish: `blanketten byttes`, `frågan ändrades`, `ny mätmetod`
  new RegExp(
    String.raw`(?:${swedishThings()})\p{L}*\s+(?:har\s+)?(?:byttes|bytts|ändrades|ändrats|förnyades|förnyats|ersattes|ersatts)(?!\s+inte)`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[\s(])(?:ny|nytt|nya)\s+(?:${swedishThings()})`, 'u'),
  // English: `the form changed`, `new method`
  new RegExp(
    String.raw`(?:${englishThings()})s?\s+(?:has\s+been\s+|have\s+been\s+|was\s+|were\s+|has\s+|have\s+)?(?:changed|replaced|renewed|revised)`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[\s(])new\s+(?:${englishThings()})`, 'u'),
];

/** Whether a note says, in Finnish, Swedish or English, that the way of measuring changed. */
export function tellsOfBreak(note: string): boolean {
  const text = note.normalize('NFC').toLowerCase();
  return PHRASES.some((phrase) => phrase.test(text));
}

function finnishThings(): string {
  return [
    'kyselylomak',
    'lomakkee',
    'lomake',
    'lomaketta',
    'mittari',
    'mittaustap',
    'mittausmenetelm',
    'laskentatap',
    'laskentatav',
    'laskentaperust',
    'tilastointitap',
    'tilastointitav',
    'kysymyksenasettelu',
    'kysymyst',
    'kysymys',
    'määritelm',
    'tiedonkeruutap',
    'tiedonkeruutav',
    'tiedonkeruumenetelm',
    'kävijälaskuri',
  ].join('|');
}

function swedishThings(): string {
  return [
    'blankett',
    'formulär',
    'frågeformulär',
    'enkätblankett',
    'mätare',
    'mätmetod',
    'mätinstrument',
    'beräkningssätt',
    'beräkningsmetod',
    'statistikföringsmetod',
    'frågan',
    'frågeställning',
    'definition',
    'besöksräknare',
    'insamlingsmetod',
  ].join('|');
}

function englishThings(): string {
  return [
    'questionnaire',
    'survey form',
    'form',
    'instrument',
    'method',
    'counting method',
    'question wording',
    'definition',
    'visitor counter',
    'data source',
  ].join('|');
}
