/** The columns of `data/<indicator>.csv`, beside one per disaggregation of the sheet. */

export type NumberColumn = 'value' | 'numerator' | 'denominator' | 'n' | 'sd' | 'lower' | 'upper';
export type ObservationColumn = 'period' | 'area' | NumberColumn | 'status' | 'note';

export interface ObservationColumnType {
  readonly name: ObservationColumn;
  readonly kind: 'period' | 'code' | 'number' | 'statuses' | 'text';
}

export const OBSERVATION_COLUMNS: readonly ObservationColumnType[] = [
  { name: 'period', kind: 'period' },
  { name: 'area', kind: 'code' },
  { name: 'value', kind: 'number' },
  { name: 'numerator', kind: 'number' },
  { name: 'denominator', kind: 'number' },
  { name: 'n', kind: 'number' },
  { name: 'sd', kind: 'number' },
  { name: 'lower', kind: 'number' },
  { name: 'upper', kind: 'number' },
  { name: 'status', kind: 'statuses' },
  { name: 'note', kind: 'text' },
];

const COLUMN_NAMES: ReadonlySet<string> = new Set(OBSERVATION_COLUMNS.map(({ name }) => name));

/** Whether a name, however it is spelt, is that of a column that every data file may have. */
export function isColumnName(name: string): boolean {
  return COLUMN_NAMES.has(columnKey(name));
}

export const NUMBER_COLUMNS: readonly NumberColumn[] = [
  'value',
  'numerator',
  'denominator',
  'n',
  'sd',
  'lower',
  'upper',
];

/** In the order in which an observation lists them. */
export const OBSERVATION_STATUSES = [
  'confirmed',
  'provisional',
  'revised',
  'corrected',
  'forecast',
  'estimate',
  'break',
  'not-collected',
  'not-yet-published',
  'suppressed',
  'not-applicable',
] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** The cell that stands for the total of a disaggregation or area; a blank cell does too. */
export const TOTAL = '_T';

/**
 * Words that people write for a column or a status in Finnish and Swedish. They are not accepted:
 * the file stays readable to everybody in one vocabulary. The help names the right word.
 */
export const COLUMN_WORDS: ReadonlyMap<string, ObservationColumn> = new Map([
  ['jakso', 'period'],
  ['ajankohta', 'period'],
  ['aika', 'period'],
  ['vuosi', 'period'],
  ['kuukausi', 'period'],
  ['tid', 'period'],
  ['år', 'period'],
  ['månad', 'period'],
  ['year', 'period'],
  ['date', 'period'],
  ['time', 'period'],
  ['alue', 'area'],
  ['område', 'area'],
  ['region', 'area'],
  ['arvo', 'value'],
  ['värde', 'value'],
  ['osoittaja', 'numerator'],
  ['täljare', 'numerator'],
  ['nimittäjä', 'denominator'],
  ['nämnare', 'denominator'],
  ['vastaajia', 'n'],
  ['vastaajat', 'n'],
  ['antal', 'n'],
  ['svarande', 'n'],
  ['keskihajonta', 'sd'],
  ['standardavvikelse', 'sd'],
  ['alaraja', 'lower'],
  ['nedre', 'lower'],
  ['yläraja', 'upper'],
  ['övre', 'upper'],
  ['tila', 'status'],
  ['huom', 'note'],
  ['huom.', 'note'],
  ['huomautus', 'note'],
  ['huomio', 'note'],
  ['selite', 'note'],
  ['anm.', 'note'],
  ['anmärkning', 'note'],
  ['kommentar', 'note'],
]);

export const STATUS_WORDS: ReadonlyMap<string, ObservationStatus> = new Map([
  ['vahvistettu', 'confirmed'],
  ['lopullinen', 'confirmed'],
  ['lopullinen tieto', 'confirmed'],
  ['bekräftad', 'confirmed'],
  ['slutlig', 'confirmed'],
  ['slutlig uppgift', 'confirmed'],
  ['final', 'confirmed'],
  ['ennakkotieto', 'provisional'],
  ['ennakko', 'provisional'],
  ['alustava', 'provisional'],
  ['förhandsuppgift', 'provisional'],
  ['preliminär', 'provisional'],
  ['preliminär uppgift', 'provisional'],
  ['preliminary', 'provisional'],
  ['tarkentunut', 'revised'],
  ['tarkentunut tieto', 'revised'],
  ['reviderad', 'revised'],
  ['reviderad uppgift', 'revised'],
  ['korjattu', 'corrected'],
  ['korjattu tieto', 'corrected'],
  ['korrigerad', 'corrected'],
  ['korrigerad uppgift', 'corrected'],
  ['ennuste', 'forecast'],
  ['prognos', 'forecast'],
  ['arvio', 'estimate'],
  ['uppskattning', 'estimate'],
  ['estimated', 'estimate'],
  ['katkos', 'break'],
  ['aikasarjan katkos', 'break'],
  ['avbrott', 'break'],
  ['avbrott i tidsserien', 'break'],
  ['ei kerätty', 'not-collected'],
  ['inte insamlad', 'not-collected'],
  ['missing', 'not-collected'],
  ['ei vielä julkaistu', 'not-yet-published'],
  ['ännu inte publicerad', 'not-yet-published'],
  ['salattu', 'suppressed'],
  ['ei esitetä tietosuojasyistä', 'suppressed'],
  ['visas inte av dataskyddsskäl', 'suppressed'],
  ['confidential', 'suppressed'],
  ['ei voi esiintyä', 'not-applicable'],
  ['uppgift kan inte förekomma', 'not-applicable'],
]);

/** A column's name as it is compared: lower case, `_` for spaces and hyphens. */
export function columnKey(name: string): string {
  return name
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
