import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { Workspace } from '../../src/model/workspace.ts';

const PROGRAMME = `schema_version: 1
name: { fi: Koeohjelma, sv: Testprogram, en: Test programme }
fictional: true
languages: [fi, sv, en]
start: "2019-01-01"
end: "2020-12-31"
organisations:
  - { id: kaupunki, name: { fi: Kaupunki, sv: Staden, en: The city }, type: municipality }
  - { id: naapuri, name: Naapuri, type: municipality }
  - { id: etela, name: Etelä, type: municipality }
reporting:
  - { period: 2020-H1, due: "2020-08-31" }
`;

const SHEET = `id: turva
name: { fi: Turvalliseksi kokevien osuus, sv: Andelen som känner sig trygga, en: Share who feel safe }
short_name: { fi: Turvallisuus, sv: Trygghet, en: Safety }
level: outcome
measure: proportion
unit: "%"
decimals: 0
direction: increase
definition: Osuus vastaajista.
frequency: half-year
release_lag_days: 30
disaggregations:
  - id: group
    name: { fi: Ryhmä, sv: Grupp, en: Group }
    codes: [{ code: a, name: A }, { code: b, name: B }]
`;

const EXPERIMENT = `name: { fi: Piha, sv: Gården, en: The yard }
stage: testing
stage_history:
  - { stage: agreed, on: "2019-04-01" }
  - { stage: testing, on: "2019-05-01" }
organisations:
  - { organisation: kaupunki, role: lead }
owner: Suunnittelija
dimension: safety
summary: Asukkaat suunnittelivat pihan **yhdessä**.
hypotheses:
  - id: turva-kasvaa
    we_believe: Turvallisuus kasvaa.
    criterion: { indicator: turva, change_at_least: 10, by: 2020-H1 }
design: { type: before-after }
indicators:
  - indicator: turva
    role: primary
    baseline: { period: 2019-H1 }
    target: { value: 60, period: 2020-H2 }
`;

const DATA = [
  'period;numerator;denominator;group;status;note',
  '2019-H1;36;70;;;',
  '2019-H2;42;70;;;',
  '2020-H1;49;70;;;Kysely kesäkuussa',
  '2020-H1;46;60;a;;',
  '2020-H1;3;10;b;;salainen huomautus',
].join('\n');

const MONITORING = `period: 2020-H1
reported_on: "2020-08-20"
reported_by: Suunnittelija
what_was_done: { fi: Valot asennettiin., sv: Belysningen installerades., en: The lights were installed. }
readings:
  - indicator: turva
    text: Suunta on hyvä.
    status: behind
    reason: Kysely tehtiin poikkeusaikana.
deviations:
  - { what: Pihailta peruttiin., why: Sade., consequence: Ilta siirtyi. }
decision: { decision: continue, reason: Kokeilu etenee. }
data_notes: Vastausosuus oli 40 %.
`;

const AMENDMENTS = `amendments:
  - on: "2020-02-03"
    field: indicators.turva.target.value
    from: 80
    to: 60
    reason: Alkuperäinen tavoite oli liian korkea.
    decided_by: Ohjausryhmä
restatements:
  - { indicator: turva, periods: [2019-H2], kind: correction, reason: Lomake luettiin kahdesti., on: "2020-03-01" }
`;

const AGREEMENT = `title: Pihan vertaisarviointi
host: kaupunki
reviewers:
  - { organisation: naapuri, role: Asiantuntija, conflict_of_interest: { state: declared, reason: Yhteinen hanke. } }
  - { organisation: etela }
pairing: rotating
reviewed: { scope: plan, commit: abc1234, digest: d1 }
questions: [Kenelle piha sopii?]
criteria:
  - { id: tarve, name: Tarve }
  - { id: jatko, name: Jatkuvuus, question: Kuka vastaa? }
publicity: { state: draft-until, until: "2021-01-31" }
dates: { agreed: "2020-05-01", feedback_due: "2020-06-30", response_due: "2020-07-31", follow_up: "2021-02-01" }
`;

const SELF = `organisation: kaupunki
on: "2020-05-10"
criteria:
  - { criterion: tarve, light: green, reasoning: Tarve on selvä. }
  - { criterion: jatko, light: yellow, reasoning: Raha loppuu. }
strengths: [Asukkaat mukana]
concerns: [Raha]
`;

const ASSESSMENT = `organisation: naapuri
on: "2020-06-15"
criteria:
  - { criterion: tarve, light: green, reasoning: Hyvin perusteltu., evidence: [experiments/piha/experiment.yaml] }
  - { criterion: jatko, light: red, reasoning: Kukaan ei vastaa. }
answers: [Kaikille.]
strengths: [Selkeä suunnitelma]
areas_to_develop: [Vastuu]
recommendations:
  - { number: 1, text: Sopikaa vastuusta., to: Omistaja, urgency: now }
  - { number: 2, text: Mitatkaa uudelleen., to: Tiimi, urgency: later }
transferability: Sopii kerrostaloihin.
takes_home: Kartta.
`;

const RESPONSE = `on: "2020-07-20"
by: Omistaja
responses:
  - { from: naapuri, number: 1, decision: partly, why: Osa sovittu., action: Sopimus tehdään., responsible: Päällikkö, due: "2020-12-31", state: in-progress }
`;

export const SMALL_FILES: Readonly<Record<string, string>> = {
  'jalostamo.yaml': PROGRAMME,
  'indicators/turva.yaml': SHEET,
  'experiments/piha/experiment.yaml': EXPERIMENT,
  'experiments/piha/data/turva.csv': DATA,
  'experiments/piha/monitoring/2020-H1.yaml': MONITORING,
  'experiments/piha/amendments.yaml': AMENDMENTS,
  'experiments/piha/reviews/v1/agreement.yaml': AGREEMENT,
  'experiments/piha/reviews/v1/self-assessment.yaml': SELF,
  'experiments/piha/reviews/v1/assessments/naapuri.yaml': ASSESSMENT,
  'experiments/piha/reviews/v1/response.yaml': RESPONSE,
};

/** A programme of one experiment, in memory. A change of `null` takes a file away. */
export function smallProgramme(changes: Readonly<Record<string, string | null>> = {}): Workspace {
  const encoder = new TextEncoder();
  const files = Object.entries({ ...SMALL_FILES, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, bytes: encoder.encode(text) }],
  );
  const { value, problems } = buildWorkspace({ files, refused: [] });
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return value;
}
