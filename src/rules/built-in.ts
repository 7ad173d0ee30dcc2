import type { RuleFacts } from './rule.ts';

const CONCEPT = 'concept.yaml';
const CONCEPT_TITLE = 'title: Mitä sosiaalisesti kestävä kaupunki tarkoittaa';
const VISITORS = 'experiments/kahvila/data/participants.csv';
const VISITORS_HEADER = 'period;value;status;note';
const VISITORS_LAST = '2020-H1;48;;';

/**
 * What `source` and `model` report while they read, and the loader through `model`. Examples that
 * cannot be told in text (bytes, sizes, links) describe the case; a test triggers them its own way.
 */
export const BUILT_IN_RULES: readonly RuleFacts[] = [
  {
    id: 'accepted/not-found',
    severity: 'warning',
    example: {
      file: 'accepted-problems.yaml',
      bad: 'accepted:\n  areas.yaml:\n    id/duplicate:\n      - reason: Kaksi samannimistä aluetta.\n',
    },
  },
  {
    id: 'accepted/expired',
    severity: 'warning',
    example: {
      file: 'accepted-problems.yaml',
      bad: [
        'accepted:',
        '  areas.yaml:',
        '    id/duplicate:',
        '      - { reason: Korjataan keväällä., until: 2020-05-31 }\n',
      ].join('\n'),
    },
  },
  {
    id: 'encoding/invalid-utf-8',
    severity: 'error',
    example: { file: CONCEPT, bad: 'title: Mit\u00c3? sosiaalisesti kest\u00c3?v\u00c3? kaupunki' },
  },
  {
    id: 'encoding/invalid-utf-16',
    severity: 'error',
    example: { file: VISITORS, bad: '\u00fe\u00ff period;value' },
  },
  {
    id: 'encoding/not-utf-8',
    severity: 'info',
    example: { file: CONCEPT, bad: 'title: Mit\u00e4 … (Windows-1252: E4)' },
  },
  {
    id: 'encoding/encoded-twice',
    severity: 'warning',
    example: {
      file: CONCEPT,
      good: CONCEPT_TITLE,
      bad: 'title: MitÃ¤ kestävä kaupunki tarkoittaa',
    },
  },
  {
    id: 'syntax/binary-content',
    severity: 'error',
    example: { file: VISITORS, bad: 'PK … xl/workbook.xml …' },
  },
  {
    id: 'syntax/file-too-large',
    severity: 'error',
    example: { file: CONCEPT, bad: 'summary: … (> 1 MB)' },
  },
  {
    id: 'syntax/yaml',
    severity: 'error',
    example: {
      file: CONCEPT,
      good: CONCEPT_TITLE,
      bad: 'title: Kestävä kaupunki: mitä se tarkoittaa',
    },
  },
  {
    id: 'syntax/comment-in-text',
    severity: 'warning',
    example: { file: CONCEPT, good: CONCEPT_TITLE, bad: 'title: Kestävä kaupunki #yhdessä' },
  },
  {
    id: 'syntax/duplicate-key',
    severity: 'error',
    example: {
      file: CONCEPT,
      good: CONCEPT_TITLE,
      bad: 'title: Kestävä kaupunki\ntitle: Mitä kestävä kaupunki tarkoittaa',
    },
  },
  {
    id: 'syntax/forbidden-key',
    severity: 'error',
    example: { file: CONCEPT, good: CONCEPT_TITLE, bad: 'constructor: Kestävä kaupunki' },
  },
  {
    id: 'syntax/non-string-key',
    severity: 'error',
    example: { file: CONCEPT, good: CONCEPT_TITLE, bad: '[title]: Kestävä kaupunki' },
  },
  {
    id: 'syntax/unknown-tag',
    severity: 'error',
    example: { file: CONCEPT, good: CONCEPT_TITLE, bad: 'title: !otsikko Kestävä kaupunki' },
  },
  {
    id: 'syntax/unknown-alias',
    severity: 'error',
    example: { file: CONCEPT, good: CONCEPT_TITLE, bad: 'title: *otsikko' },
  },
  {
    id: 'syntax/alias-expansion',
    severity: 'error',
    example: { file: CONCEPT, good: CONCEPT_TITLE, bad: 'title: &otsikko [*otsikko]' },
  },
  {
    id: 'syntax/too-deep',
    severity: 'error',
    example: { file: CONCEPT, good: CONCEPT_TITLE, bad: `title: ${'['.repeat(70)}` },
  },
  {
    id: 'syntax/multiple-documents',
    severity: 'error',
    example: { file: CONCEPT, good: CONCEPT_TITLE, bad: `${CONCEPT_TITLE}\n---` },
  },
  {
    id: 'syntax/missing-front-matter',
    severity: 'error',
    example: {
      file: 'experiments/kahvila/journal/2019-06-01.md',
      bad: 'Kahvilassa soitettiin haitaria.\n',
    },
  },
  {
    id: 'syntax/unclosed-front-matter',
    severity: 'error',
    example: {
      file: 'experiments/kahvila/journal/2019-06-01.md',
      bad: '---\ntitle: Haitari-ilta\ndate: 2019-06-01\n\nKahvilassa soitettiin haitaria.\n',
    },
  },
  {
    id: 'syntax/csv',
    severity: 'error',
    example: { file: VISITORS, good: VISITORS_LAST, bad: '2020-H1;48;;"Laskuri uusittiin' },
  },
  {
    id: 'syntax/ragged-row',
    severity: 'error',
    example: { file: VISITORS, good: VISITORS_LAST, bad: '2020-H1;48;;;Laskuri uusittiin' },
  },
  {
    id: 'syntax/duplicate-column',
    severity: 'error',
    example: { file: VISITORS, good: VISITORS_HEADER, bad: 'period;value;status;status' },
  },
  {
    id: 'syntax/empty-column-name',
    severity: 'warning',
    example: {
      file: VISITORS,
      bad: 'period;value;;note\n2019-H1;24;;\n2019-H2;31;;\n2020-H1;48;;\n',
    },
  },
  {
    id: 'syntax/too-many-columns',
    severity: 'error',
    example: { file: VISITORS, bad: `period;value${';x'.repeat(1_000)}\n` },
  },
  {
    id: 'syntax/cell-too-large',
    severity: 'error',
    example: { file: VISITORS, good: VISITORS_LAST, bad: '2020-H1;48;;… (> 1 MB)' },
  },
  {
    id: 'schema/empty-file',
    severity: 'error',
    example: { file: CONCEPT, bad: '# Täydennetään myöhemmin\n' },
  },
  {
    id: 'schema/unknown-key',
    severity: 'error',
    example: {
      file: 'indicators/participants.yaml',
      good: 'excludes: Ohikulkijat.',
      bad: 'exludes: Ohikulkijat.',
    },
  },
  {
    id: 'schema/missing-field',
    severity: 'error',
    example: { file: CONCEPT, good: CONCEPT_TITLE, bad: '# Otsikko puuttuu' },
  },
  {
    id: 'schema/blank-field',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/monitoring/2020-H1.yaml',
      good: 'what_was_done: Kahvila siirtyi pihalle.',
      bad: 'what_was_done:',
    },
  },
  {
    id: 'schema/wrong-type',
    severity: 'error',
    example: {
      file: 'indicators/participants.yaml',
      good: 'range: { min: 0 }',
      bad: 'range: { min: "0,5" }',
    },
  },
  {
    id: 'schema/not-one-of',
    severity: 'error',
    example: {
      file: CONCEPT,
      good: '  - dimension: inclusion',
      bad: '  - dimension: inclussion',
    },
  },
  {
    id: 'schema/out-of-range',
    severity: 'error',
    example: {
      file: 'indicators/participants.yaml',
      good: 'decimals: 0',
      bad: 'decimals: 9',
    },
  },
  {
    id: 'schema/bad-format',
    severity: 'error',
    example: {
      file: 'experiments/kahvila/monitoring/2019-H2.yaml',
      good: 'reported_on: 2020-01-20',
      bad: 'reported_on: 20.1.2020',
    },
  },
  {
    id: 'schema/too-few',
    severity: 'error',
    example: {
      file: 'experiments/kahvila/reviews/kevat/self-assessment.yaml',
      bad: 'organisation: espoo\non: 2020-02-20\ncriteria: []\n',
    },
  },
  {
    id: 'schema/too-many',
    severity: 'error',
    example: {
      file: 'experiments/kahvila/reviews/kevat/agreement.yaml',
      good: '  - Tavoittaako kahvila ne, jotka jäävät muuten yksin?',
      bad: '  - Ketkä tulevat?\n  - Ketkä eivät tule?\n  - Mitä se maksaa?\n  - Jatketaanko?',
    },
  },
  {
    id: 'file/bad-name',
    severity: 'error',
    example: {
      file: 'experiments/Puisto 2/experiment.yaml',
      bad: [
        'name: Toinen penkki',
        'stage: idea',
        'organisations: [{ organisation: turku, role: lead }]',
        'owner: Kaupunginpuutarhuri',
        'dimension: community',
        'problem: Puistossa ei ole paikkaa istua.',
        '',
      ].join('\n'),
    },
  },
  {
    id: 'file/too-large',
    severity: 'error',
    example: { file: VISITORS, bad: '… (> 100 MB)' },
  },
  {
    id: 'file/link',
    severity: 'warning',
    example: { file: CONCEPT, bad: 'concept.yaml → /home/concept.yaml' },
  },
  {
    id: 'file/unreadable',
    severity: 'error',
    example: { file: CONCEPT, bad: '---------- concept.yaml' },
  },
  {
    id: 'file/mixed-line-ends',
    severity: 'info',
    example: { file: VISITORS, bad: '2019-H1;24;; (CRLF)\n2020-H1;48;; (LF)' },
  },
  {
    id: 'file/duplicate-name',
    severity: 'error',
    example: { file: 'snapshots/väestö.csv', bad: 'väestö.csv\nva\u0308esto\u0308.csv' },
  },
  {
    id: 'date/not-a-date',
    severity: 'error',
    example: {
      file: 'experiments/kahvila/monitoring/2019-H2.yaml',
      good: 'reported_on: 2020-01-20',
      bad: 'reported_on: 2020-02-30',
    },
  },
  {
    id: 'period/not-understood',
    severity: 'error',
    example: {
      file: VISITORS,
      good: '2019-H2;;not-collected;Kävijälista katosi muutossa.',
      bad: '2009–2010;;not-collected;Kävijälista katosi muutossa.',
    },
  },
  {
    id: 'data/missing-column',
    severity: 'error',
    example: { file: VISITORS, bad: 'period;note\n2019-H1;Kävijöitä oli 24.\n' },
  },
  {
    id: 'data/unknown-column',
    severity: 'error',
    example: { file: VISITORS, good: VISITORS_HEADER, bad: 'period;value;status;huomautus' },
  },
  {
    id: 'data/unknown-status',
    severity: 'error',
    example: { file: VISITORS, good: VISITORS_LAST, bad: '2020-H1;48;vahvistettu;' },
  },
  {
    id: 'data/not-a-number',
    severity: 'error',
    example: { file: VISITORS, good: VISITORS_LAST, bad: '2020-H1;noin 48;;' },
  },
  {
    id: 'privacy/identity-code',
    severity: 'error',
    example: {
      file: 'experiments/kahvila/journal/2019-05-10.md',
      good: 'Kahvila avattiin, ja pullat loppuivat kesken.',
      bad: 'Ensimmäinen kävijä (010594Y9032) sai pullan.',
    },
  },
  {
    id: 'privacy/e-mail',
    severity: 'error',
    example: {
      file: 'experiments/kahvila/journal/2019-05-10.md',
      good: 'Kahvila avattiin, ja pullat loppuivat kesken.',
      bad: 'Ilmoittautumiset: maija.meikalainen@kaupunki.fi',
    },
  },
  {
    id: 'privacy/phone',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/journal/2019-05-10.md',
      good: 'Kahvila avattiin, ja pullat loppuivat kesken.',
      bad: 'Kyytiä tarvitsevan numero on 040 123 4567.',
    },
  },
  {
    id: 'privacy/personal-column',
    severity: 'error',
    example: {
      file: 'snapshots/sotkanet/note.csv',
      bad: 'etunimi;sukunimi;vastaus\nMaija;Meikäläinen;1\n',
    },
  },
];
