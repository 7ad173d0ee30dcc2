import { expect, it } from 'vitest';
import { classifyFile } from '../../src/model/layout.ts';

it.each([
  ['jalostamo.yaml', { kind: 'programme' }],
  ['concept.yaml', { kind: 'concept' }],
  ['areas.yaml', { kind: 'areas' }],
  ['accepted-problems.yaml', { kind: 'accepted-problems' }],
  ['indicators/inclusion.yaml', { kind: 'indicator', indicator: 'inclusion' }],
  ['operating-models/hub.yaml', { kind: 'operating-model', operatingModel: 'hub' }],
  ['experiments/hub/experiment.yaml', { kind: 'experiment', experiment: 'hub' }],
  ['experiments/hub/learning.yaml', { kind: 'learning', experiment: 'hub' }],
  ['experiments/hub/amendments.yaml', { kind: 'amendments', experiment: 'hub' }],
  [
    'experiments/hub/indicators/visits.yaml',
    { kind: 'own-indicator', experiment: 'hub', indicator: 'visits' },
  ],
  [
    'experiments/hub/data/visits.csv',
    { kind: 'observations', experiment: 'hub', indicator: 'visits' },
  ],
  [
    'experiments/hub/journal/2019-10-14.md',
    { kind: 'journal', experiment: 'hub', entry: '2019-10-14' },
  ],
  [
    'experiments/hub/monitoring/2019_2020-1.yaml',
    { kind: 'monitoring', experiment: 'hub', period: '2019/2020-1' },
  ],
  [
    'experiments/hub/reviews/first/agreement.yaml',
    { kind: 'agreement', experiment: 'hub', review: 'first' },
  ],
  [
    'experiments/hub/reviews/first/self-assessment.yaml',
    { kind: 'self-assessment', experiment: 'hub', review: 'first' },
  ],
  [
    'experiments/hub/reviews/first/response.yaml',
    { kind: 'response', experiment: 'hub', review: 'first' },
  ],
  [
    'experiments/hub/reviews/first/assessments/lumilahti.yaml',
    { kind: 'assessment', experiment: 'hub', review: 'first', organisation: 'lumilahti' },
  ],
  ['snapshots/sotkanet/4420.source.yaml', { kind: 'source-note' }],
  ['snapshots/sotkanet/4420.csv', { kind: 'snapshot' }],
  ['reports/2019-H2/monitoring.html', { kind: 'generated' }],
  ['README.md', { kind: 'other' }],
  ['LICENSE', { kind: 'other' }],
  ['.github/workflows/check.yaml', { kind: 'other' }],
  ['.vscode/settings.json', { kind: 'other' }],
  ['experiments/hub/notes.md', { kind: 'other' }],
  ['experiments/hub/experiment.yml', { kind: 'unclaimed' }],
  ['experiments/hub/data/more/visits.csv', { kind: 'unclaimed' }],
  ['experiments/hub/reviews/agreement.yaml', { kind: 'unclaimed' }],
  ['experiments/experiment.yaml', { kind: 'unclaimed' }],
  ['data/visits.csv', { kind: 'unclaimed' }],
  ['experiments/hub/data/visits.xlsx', { kind: 'unclaimed' }],
  ['experiments/hub/budget.xlsx', { kind: 'other' }],
  ['experiments/hub/journal/2019-10-14.txt', { kind: 'unclaimed' }],
  ['experiments/hub/journal/2019-10-14.MD', { kind: 'unclaimed' }],
  ['experiments/hub/journal/2019/2019-10-14.md', { kind: 'unclaimed' }],
  ['experiments/hub/journal/photo.jpg', { kind: 'other' }],
  ['experiments/hub/monitoring/2019-H2.docx', { kind: 'unclaimed' }],
  ['experiments/hub/monitoring/2019-H2.md', { kind: 'unclaimed' }],
  ['experiments/hub/monitoring/README.md', { kind: 'other' }],
  ['experiments/hub/data/visits.txt', { kind: 'unclaimed' }],
  ['experiments/hub/notes.txt', { kind: 'other' }],
  ['indicators/inclusion.YAML', { kind: 'unclaimed' }],
])('%s', (path, role) => {
  expect(classifyFile(path)).toEqual(role);
});
