import type { Stage } from '../../model/experiment.ts';
import { experimentsOf } from '../iterate.ts';
import type { Rule } from '../rule.ts';

const ID = 'learning/stage-too-early';

const BEFORE_END: readonly Stage[] = ['idea', 'planned', 'agreed', 'testing', 'paused'];

/** A learning card of an experiment that, by its own word, still goes on. */
export const stageTooEarly: Rule = {
  id: ID,
  severity: 'info',
  example: {
    file: 'experiments/puisto/learning.yaml',
    bad: [
      'on: 2020-09-01',
      'by: Kaupunginpuutarhuri',
      'hypotheses: []',
      'what_did_not_work: Penkki siirrettiin talveksi pois.',
      'evidence: { level: 1, reasons: Kokemus on yhdestä puistosta. }',
      'proposal: { decision: stop, addressed_to: Tekninen lautakunta, text: Penkki jää. }\n',
    ].join('\n'),
  },
  *check({ workspace }) {
    for (const { node, plan } of experimentsOf(workspace)) {
      const { stage } = plan.value;
      if (node.learning === null || !BEFORE_END.includes(stage)) continue;
      const related = [{ file: plan.file, place: { kind: 'value', path: ['stage'] } as const }];
      const { file } = node.learning;
      yield { rule: ID, file, place: { kind: 'file' }, params: { stage }, related };
    }
  },
};
