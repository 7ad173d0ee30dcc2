import type { DataPath } from '../../diagnostics/problem.ts';
import { addDays } from '../../model/period.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import { sheetsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'date/in-future';

/** A date on which something is said to have happened. */
interface FactDate {
  readonly file: string;
  readonly path: DataPath;
  readonly date: string;
}

/**
 * Something dated later than today, though it is told as done. The reference date is today only
 * until the programme closes; after that nobody knows here what day it is.
 */
export const inFuture: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    {
      file: 'experiments/kahvila/monitoring/2020-H1.yaml',
      good: 'reported_on: 2020-08-20',
      bad: 'reported_on: 2021-08-20',
    },
    { file: 'jalostamo.yaml', good: 'end: 2020-12-31', bad: 'end: 2021-12-31' },
  ],
  *check({ workspace, asOf }) {
    if (isClosed(workspace, asOf)) return;
    // Around midnight it is already tomorrow in Finland.
    const tomorrow = addDays(asOf, 1);
    for (const { file, path, date } of factDates(workspace)) {
      if (date > tomorrow) yield atValue(ID, file, path, { params: { date } });
    }
  },
};

/** Whether the reference date may be the programme's closing day and not today. */
function isClosed({ programme }: Workspace, asOf: string): boolean {
  if (programme === null) return true;
  const { end, reporting } = programme.value;
  return [end, ...(reporting ?? []).map(({ due }) => due)].every((day) => day <= asOf);
}

function* factDates(workspace: Workspace): Iterable<FactDate> {
  for (const { file, value } of sheetsOf(workspace)) {
    yield* datesIn(file, 'agreed', value.agreed);
    yield* datesIn(file, 'changes', value.changes);
  }
  for (const node of workspace.experiments) yield* factDatesOf(node);
  for (const { file, value } of workspace.sourceNotes) {
    yield { file, path: ['retrieved'], date: value.retrieved };
  }
}

function* factDatesOf(node: ExperimentNode): Iterable<FactDate> {
  const { experiment, learning, amendments } = node;
  if (experiment !== null) {
    yield* datesIn(experiment.file, 'stage_history', experiment.value.stage_history);
  }
  for (const { file, value } of node.journal) yield { file, path: ['date'], date: value.date };
  for (const { file, value } of node.monitoring) {
    yield { file, path: ['reported_on'], date: value.reported_on };
  }
  for (const { selfAssessment, assessments, response } of node.reviews) {
    for (const form of [selfAssessment, ...assessments, response]) {
      if (form !== null) yield { file: form.file, path: ['on'], date: form.value.on };
    }
  }
  if (learning !== null) {
    yield { file: learning.file, path: ['on'], date: learning.value.on };
    yield* datesIn(learning.file, 'decisions', learning.value.decisions);
  }
  if (amendments !== null) {
    yield* datesIn(amendments.file, 'amendments', amendments.value.amendments);
    yield* datesIn(amendments.file, 'restatements', amendments.value.restatements);
  }
}

function* datesIn(
  file: string,
  key: string,
  items: readonly { readonly on: string }[] | undefined,
): Iterable<FactDate> {
  for (const [index, { on }] of (items ?? []).entries()) {
    yield { file, path: [key, index, 'on'], date: on };
  }
}
