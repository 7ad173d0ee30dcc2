import { firstDayOfPreparation, lastDayOfFollowUp, timeOf } from '../experiment-time.ts';
import { experimentsOf, periodOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'monitoring/outside-experiment';

/** Monitoring of a period when there was no experiment: before its first stage, or long after its end. */
export const monitoringOutsideExperiment: Rule = {
  id: ID,
  severity: 'warning',
  example: [
    {
      file: 'experiments/puisto/experiment.yaml',
      good: 'dimension: community',
      bad: 'dimension: community\nscope: { start: 2020-08-03, end: 2020-12-18 }',
    },
    {
      file: 'experiments/puisto/monitoring/2019-H2.yaml',
      bad: [
        'period: 2019-H2',
        'reported_on: 2020-01-20',
        'reported_by: Kaupunginpuutarhuri',
        'what_was_done: Penkki sijoitettiin puistoon.',
        'decision: { decision: continue, reason: Penkillä istutaan. }\n',
      ].join('\n'),
    },
  ],
  *check({ workspace }) {
    for (const { node, plan } of experimentsOf(workspace)) {
      const { start, end } = timeOf(plan.value);
      // Preparing is reported on too; without a history of stages nothing shows that it was done.
      const first = firstDayOfPreparation(plan.value) ?? start;
      const last = lastDayOfFollowUp(plan.value);
      for (const { file, value } of node.monitoring) {
        const period = periodOf(workspace, value.period);
        if (period === null) continue;
        if (first !== null && period.end < first) {
          const params = { period: period.key, limit: first };
          yield atValue(ID, file, ['period'], { params, variant: 'before' });
        } else if (end !== null && last !== null && period.start > last) {
          const params = { period: period.key, limit: end };
          yield atValue(ID, file, ['period'], { params, variant: 'after' });
        }
      }
    }
  },
};
