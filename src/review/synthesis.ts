import type { Assessment, Judgement, SelfAssessment } from '../model/review.ts';
import { type RaterAgreement, raterAgreement } from '../stats/rater-agreement.ts';

/** Red, yellow and green in order; grey is no step between them. */
const STEPS: ReadonlyMap<Judgement['light'], number> = new Map([
  ['red', 0],
  ['yellow', 1],
  ['green', 2],
]);

/** From this many reviewers on their agreement is told as a figure; fewer are just shown. */
const LEAST_REVIEWERS = 3;

/** What several assessments say together. Nothing is averaged: a lone red stays a red. */
export interface Synthesis {
  /** How far reviewers agree; null under three reviewers, or where no two judged the same in colours. */
  readonly agreement: RaterAgreement | null;
  /**
   * Criteria in which the host's own light is farthest from the reviewers': the most steps, added up
   * over reviewers; none where no light differs.
   */
  readonly farthestFromHost: readonly string[];
}

export function synthesize(
  criteria: readonly string[],
  self: SelfAssessment | null,
  assessments: readonly Assessment[],
): Synthesis {
  const ratings = criteria.map((id) => assessments.map((one) => stepOf(one.criteria, id)));
  const agreement =
    assessments.length < LEAST_REVIEWERS ? null : raterAgreement(ratings, STEPS.size);
  const distances = criteria.map((id, at) => {
    const own = self === null ? null : stepOf(self.criteria, id);
    if (own === null) return 0;
    return (ratings[at] ?? []).reduce<number>(
      (sum, step) => sum + (step === null ? 0 : Math.abs(step - own)),
      0,
    );
  });
  const most = Math.max(0, ...distances);
  const farthest = criteria.filter((_, at) => most > 0 && distances[at] === most);
  return { agreement, farthestFromHost: farthest };
}

function stepOf(judgements: readonly Judgement[], criterion: string): number | null {
  const light = judgements.find((one) => one.criterion === criterion)?.light;
  return light === undefined ? null : (STEPS.get(light) ?? null);
}
