/**
 * Words that people write in Finnish and Swedish where a file has an English code. They are not
 * accepted, as everybody reads the same codes, but the help names the code that was meant. One word
 * may stand for several codes; the field decides which of them it can be.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  // Stages
  idea: ['idé', 'försöksidé', 'ideavaihe', 'idea'],
  planned: [
    'malli',
    'suunniteltu',
    'suunnitelma',
    'suunnitteilla',
    'modell',
    'planerad',
    'planerat',
  ],
  testing: ['käynnissä', 'kokeilu käynnissä', 'kokeillaan', 'testaus', 'pågår', 'försöket pågår'],
  ended: [
    'päättynyt',
    'kokeilu päättynyt',
    'loppunut',
    'avslutad',
    'avslutat',
    'försöket avslutat',
  ],
  learned: ['opit koottu', 'opittu', 'lärdomarna sammanställda'],
  'in-use': ['käytössä', 'vakiintunut', 'i bruk', 'i ordinarie bruk'],
  scaling: ['laajentaminen', 'laajentaminen käynnissä', 'laajenee', 'spridning', 'spridning pågår'],
  archived: ['arkistoitu', 'arkiverad', 'arkiverat'],
  paused: ['tauolla', 'tauko', 'pausad', 'pausat'],
  interrupted: ['keskeytetty', 'keskeytynyt', 'avbruten', 'avbrutet'],
  // Dimensions
  livelihood: ['toimeentulo', 'utkomst', 'försörjning'],
  services: ['palvelut', 'palvelu', 'tjänster', 'service'],
  safety: ['turvallisuus', 'trygghet', 'säkerhet'],
  'fair-distribution': [
    'oikeudenmukaisuus',
    'oikeudenmukainen jako',
    'rättvisa',
    'rättvis fördelning',
    'oikeudenmukainen jakautuminen',
  ],
  inclusion: ['osallisuus', 'delaktighet'],
  community: ['yhteisöllisyys', 'yhteisö', 'gemenskap'],
  health: ['terveys', 'hyvinvointi', 'hyvinvointi ja terveys', 'hälsa', 'välfärd'],
  // Roles of organisations, types of them
  lead: [
    'vetäjä',
    'johtaja',
    'vastuukaupunki',
    'vastaava',
    'ansvarig',
    'ledare',
    'vastuutaho',
    'ansvarig instans',
  ],
  partner: ['kumppani', 'samarbetspart', 'kumppanit', 'partner'],
  'service-owner': [
    'palvelun omistaja',
    'palvelunomistaja',
    'tjänsteägare',
    'palvelun järjestäjä',
    'serviceanordnare',
  ],
  controller: ['rekisterinpitäjä', 'personuppgiftsansvarig'],
  funder: ['rahoittaja', 'finansiär'],
  vendor: ['toimittaja', 'leverantör'],
  coordinator: ['koordinaattori', 'koordinoija', 'koordinator', 'samordnare'],
  city: ['kaupunki', 'stad'],
  'sparring-partner': ['sparraaja', 'sparringpartner'],
  follower: ['seuraaja', 'uppföljare'],
  research: ['tutkimus', 'tutkija', 'forskning', 'forskare'],
  municipality: ['kunta', 'kaupunki', 'kommun', 'stad'],
  'wellbeing-county': ['hyvinvointialue', 'välfärdsområde'],
  state: ['valtio', 'staten'],
  association: ['yhdistys', 'järjestö', 'förening', 'organisation'],
  university: ['yliopisto', 'korkeakoulu', 'universitet', 'högskola'],
  company: ['yritys', 'företag'],
  // Indicators
  primary: [
    'ensisijainen',
    'tärkein',
    'pääindikaattori',
    'primär',
    'ensisijainen indikaattori',
    'primär indikator',
  ],
  secondary: [
    'täydentävä',
    'toissijainen',
    'kompletterande',
    'sekundär',
    'täydentävä indikaattori',
    'kompletterande indikator',
  ],
  guardrail: ['turvaindikaattori', 'turvaraja', 'skyddsindikator'],
  context: ['tausta', 'taustaindikaattori', 'bakgrund', 'bakgrundsindikator'],
  input: ['panos', 'insats'],
  activity: ['toiminta', 'verksamhet'],
  output: ['tuotos', 'prestation'],
  outcome: ['tulos', 'resultat'],
  impact: ['vaikutus', 'vaikuttavuus', 'effekt'],
  count: ['lukumäärä', 'määrä', 'antal'],
  proportion: ['osuus', 'prosentti', 'prosenttiosuus', 'andel', 'procent'],
  rate: ['suhdeluku', 'relationstal'],
  mean: ['keskiarvo', 'medelvärde', 'medeltal', 'average'],
  ratio: ['suhde', 'kvot'],
  index: ['indeksi'],
  ordinal: ['järjestys', 'järjestysasteikko', 'ordinalskala'],
  boolean: ['kyllä-ei', 'kyllä/ei', 'ja-nej', 'ja/nej'],
  qualitative: ['laadullinen', 'kvalitativ'],
  increase: ['kasvaa', 'kasvu', 'nousu', 'nousee', 'ylös', 'ökar', 'ökning', 'upp'],
  decrease: ['vähenee', 'pienenee', 'lasku', 'laskee', 'alas', 'minskar', 'minskning', 'ned'],
  maintain: ['säilyy', 'ennallaan', 'pysyy', 'bibehålls', 'bevaras'],
  range: ['vaihteluväli', 'väli', 'intervall'],
  once: ['kerran', 'en gång'],
  year: ['vuosi', 'vuosittain', 'år', 'årligen', 'yearly', 'annual'],
  'school-year': ['lukuvuosi', 'läsår'],
  'school-term': ['lukukausi', 'termin'],
  'half-year': ['puolivuosi', 'puoli vuotta', 'puolivuosittain', 'halvår'],
  tertial: ['kolmannesvuosi', 'tertiaali'],
  quarter: ['neljännes', 'vuosineljännes', 'kvartaali', 'kvartal'],
  month: ['kuukausi', 'kuukausittain', 'månad', 'monthly'],
  week: ['viikko', 'viikoittain', 'vecka', 'weekly'],
  day: ['päivä', 'päivittäin', 'dag', 'daily'],
  draft: ['luonnos', 'utkast'],
  agreed: [
    'sovittu',
    'seuranta sovittu',
    'hyväksytty',
    'överenskommen',
    'överenskommet',
    'uppföljningen överenskommen',
  ],
  deprecated: ['poistettu käytöstä', 'vanhentunut', 'föråldrad'],
  // Decisions
  embed: ['vakiinnutetaan', 'juurrutetaan', 'vakiinnuttaminen', 'etableras'],
  widen: ['laajennetaan', 'levitetään', 'sprids'],
  mainstream: [
    'valtavirtaistetaan',
    'valtavirtaistaminen',
    'integreras',
    'integreras i den ordinarie verksamheten',
  ],
  'extend-for-a-fixed-term': [
    'jatketaan',
    'jatketaan määräaikaisena',
    'fortsätter',
    'fortsätter för viss tid',
  ],
  'hand-over': [
    'siirretään',
    'siirretään toiselle toimijalle',
    'överförs',
    'överförs till en annan aktör',
  ],
  'adapt-and-retry': [
    'muokataan',
    'muokataan ja kokeillaan uudelleen',
    'omarbetas',
    'omarbetas och prövas på nytt',
  ],
  continue: ['jatketaan', 'jatka', 'fortsätter', 'fortsätt'],
  adjust: [
    'muutetaan',
    'muokataan',
    'säädetään',
    'justeras',
    'jatketaan muutettuna',
    'fortsätter med ändringar',
  ],
  pause: ['tauotetaan', 'tauolle', 'pausas', 'pidetään tauko'],
  stop: ['lopetetaan', 'keskeytetään', 'avslutas', 'avbryts'],
  'end-as-planned': [
    'päätetään suunnitellusti',
    'päättyy suunnitellusti',
    'avslutas enligt planen',
  ],
  // Findings
  supported: ['sai tukea', 'tukee', 'fick stöd'],
  'not-supported': ['ei saanut tukea', 'fick inte stöd'],
  undecided: ['avoin', 'jäi avoimeksi', 'öppen', 'förblev öppen'],
  low: ['matala', 'pieni', 'vähäinen', 'låg'],
  medium: ['keskitaso', 'keskisuuri', 'kohtalainen', 'medel'],
  high: ['korkea', 'suuri', 'hög'],
  yes: ['kyllä', 'ja'],
  partly: ['osittain', 'delvis', 'hyväksytään osittain', 'godtas delvis'],
  no: ['ei', 'nej'],
  // Statuses that a team gives
  'on-track': [
    'aikataulussa',
    'i fas',
    'enligt planen',
    'etenee tavoitteen mukaisesti',
    'framskrider enligt målet',
  ],
  behind: ['jäljessä', 'efter', 'ligger efter', 'jäljessä tavoitteesta', 'ligger efter målet'],
  met: ['saavutettu', 'tavoite saavutettu', 'nått', 'målet har nåtts'],
  missed: ['ei saavutettu', 'målet nåddes inte', 'tavoitetta ei saavutettu'],
  'well-behind': ['selvästi jäljessä tavoitteesta', 'ligger klart efter målet'],
  'moving-away': ['etääntyy tavoitteesta', 'avlägsnar sig från målet'],
  'no-clear-change': ['ei selvää muutosta', 'ingen tydlig förändring'],
  'right-direction-uncertain': [
    'oikea suunta, varmuus ei vielä riitä',
    'rätt riktning, ännu osäkert',
  ],
  waived: [
    'sidonnaisuus ilmoitettu; ei estä arviointia',
    'bindning anmäld; hindrar inte utvärderingen',
  ],
  // Review
  green: [
    'vihreä',
    'grön',
    'grönt',
    'hyvä – jatkakaa samaan malliin',
    'bra – fortsätt på samma sätt',
  ],
  yellow: [
    'keltainen',
    'gul',
    'gult',
    'kiinnittäkää tähän huomiota',
    'fäst uppmärksamhet vid detta',
  ],
  red: ['punainen', 'röd', 'rött', 'pysähtykää ja miettikää uudelleen', 'stanna upp och tänk om'],
  'grey-evidence-missing': [
    'harmaa',
    'näyttö puuttuu',
    'ei voida arvioida',
    'grå',
    'grått',
    'ei voida arvioida, näyttö puuttuu',
    'kan inte bedömas, underlag saknas',
  ],
  'grey-does-not-apply': [
    'ei koske',
    'gäller inte',
    'ei koske tätä kokeilua',
    'gäller inte detta försök',
  ],
  now: ['heti', 'nyt', 'genast', 'nu'],
  'this-period': [
    'tällä jaksolla',
    'tällä kaudella',
    'denna period',
    'tällä raportointijaksolla',
    'under denna rapporteringsperiod',
  ],
  later: ['myöhemmin', 'senare'],
  accepted: ['hyväksytään', 'hyväksytty', 'godtas', 'godkänd'],
  rejected: ['hylätty', 'hylätään', 'ei hyväksytä', 'godtas inte'],
  open: ['avoin', 'auki', 'öppen', 'aloittamatta', 'inte påbörjad'],
  'in-progress': ['kesken', 'työn alla', 'käynnissä', 'pågår'],
  done: ['valmis', 'tehty', 'klar', 'gjord', 'toteutettu', 'genomförd'],
  dropped: ['luovuttu', 'hylätty', 'slopad', 'ei toteuteta', 'genomförs inte'],
  none: ['ei ole', 'ei mitään', 'ei', 'inga', 'inget', 'ei sidonnaisuuksia', 'inga bindningar'],
  declared: [
    'ilmoitettu',
    'kerrottu',
    'redovisad',
    'anmäld',
    'sidonnaisuus ilmoitettu',
    'bindning anmäld',
  ],
  public: ['julkinen', 'offentlig'],
  confidential: ['salassa pidettävä', 'salainen', 'sekretessbelagd'],
  'draft-until': ['luonnos', 'utkast'],
  plan: ['suunnitelma', 'planen'],
  results: ['tulokset', 'resultat', 'resultaten'],
  // Plan and programme
  'before-after': ['ennen-jälkeen', 'ennen ja jälkeen', 'före-efter', 'före och efter'],
  'comparison-group': ['vertailuryhmä', 'jämförelsegrupp'],
  randomised: ['satunnaistettu', 'randomiserad'],
  informed: ['tiedotettu', 'informerad', 'informerats'],
  consulted: ['kuultu', 'hörd', 'hörts'],
  'co-developed': ['yhteiskehitetty', 'samutvecklat'],
  'co-decided': ['päätetty yhdessä', 'beslutat tillsammans'],
  wellbeing: ['hyvinvointi', 'välfärd'],
  child: ['lapset', 'lapsi', 'lapsivaikutukset', 'barn'],
  equality: ['yhdenvertaisuus', 'likabehandling'],
  gender: ['sukupuoli', 'sukupuolivaikutukset', 'kön'],
  language: ['kieli', 'språk'],
  light: ['kevyt', 'suppea', 'lätt'],
  full: ['täysi', 'laaja', 'fullständig'],
  revision: ['tarkentuminen', 'tarkennus', 'revidering'],
  correction: ['korjaus', 'korrigering'],
};

const CODES_OF_WORD: ReadonlyMap<string, readonly string[]> = collectCodes();

function collectCodes(): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const [code, words] of Object.entries(WORDS)) {
    for (const word of words) {
      const known = codes.get(word);
      if (known === undefined) codes.set(word, [code]);
      else known.push(code);
    }
  }
  return codes;
}

/** The one of `allowed` that a Finnish or Swedish word stands for, or `''`. */
export function codeOfWord(word: string, allowed: readonly string[]): string {
  const codes = CODES_OF_WORD.get(plainWord(word)) ?? [];
  return codes.find((code) => allowed.includes(code)) ?? '';
}

/**
 * The one of `allowed` that a text surely means: the code itself in other letter case or spacing, or
 * a word that stands for no other of them. `''` where it could be several, or none.
 */
export function soleCodeOf(text: string, allowed: readonly string[]): string {
  const plain = plainWord(text);
  const meant = new Set(CODES_OF_WORD.get(plain)?.filter((code) => allowed.includes(code)));
  for (const code of allowed) if (plainWord(code) === plain) meant.add(code);
  const [sole = '', ...others] = meant;
  return others.length === 0 ? sole : '';
}

function plainWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}
