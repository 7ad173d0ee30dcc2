import { notAcceptable } from './accepted/not-acceptable.ts';
import { acceptedUnknownRule } from './accepted/unknown-rule.ts';
import { dueBeforePeriodEnds } from './date/due-before-period-ends.ts';
import { endBeforeStart } from './date/end-before-start.ts';
import { inFuture } from './date/in-future.ts';
import { outsideProgramme } from './date/outside-programme.ts';
import { stillTesting } from './date/still-testing.ts';
import { keyOrder } from './file/key-order.ts';
import { missingPlan } from './file/missing-plan.ts';
import { agreedIncomplete } from './gate/agreed-incomplete.ts';
import { endedIncomplete } from './gate/ended-incomplete.ts';
import { ideaIncomplete } from './gate/idea-incomplete.ts';
import { inUseIncomplete } from './gate/in-use-incomplete.ts';
import { interruptedWithoutReason } from './gate/interrupted-without-reason.ts';
import { learnedIncomplete } from './gate/learned-incomplete.ts';
import { plannedIncomplete } from './gate/planned-incomplete.ts';
import { scalingIncomplete } from './gate/scaling-incomplete.ts';
import { stageHistoryDiffers } from './gate/stage-history-differs.ts';
import { testingIncomplete } from './gate/testing-incomplete.ts';
import { duplicate } from './id/duplicate.ts';
import { fileNameDiffers } from './id/file-name-differs.ts';
import { reserved } from './id/reserved.ts';
import { instrumentRangeDiffers } from './indicator/instrument-range-differs.ts';
import { orderUnused } from './indicator/order-unused.ts';
import { reversedRange } from './indicator/reversed-range.ts';
import { shadowsCommon } from './indicator/shadows-common.ts';
import { baselineAfterStart } from './period/baseline-after-start.ts';
import { differsFromFile } from './period/differs-from-file.ts';
import { milestoneOutOfOrder } from './period/milestone-out-of-order.ts';
import { notCanonical } from './period/not-canonical.ts';
import { outsideExperiment } from './period/outside-experiment.ts';
import { targetBeforeBaseline } from './period/target-before-baseline.ts';
import { unreadable } from './period/unreadable.ts';
import { baselineForm } from './plan/baseline-form.ts';
import { baselineWithoutData } from './plan/baseline-without-data.ts';
import { contextOnlyOutcome } from './plan/context-only-outcome.ts';
import { copiedExperiment } from './plan/copied-experiment.ts';
import { criterionBounds } from './plan/criterion-bounds.ts';
import { hypothesisIndicatorNotInPlan } from './plan/hypothesis-indicator-not-in-plan.ts';
import { hypothesisWithoutCriterion } from './plan/hypothesis-without-criterion.ts';
import { indicatorWithoutHypothesis } from './plan/indicator-without-hypothesis.ts';
import { omittedAndUsed } from './plan/omitted-and-used.ts';
import { progressMethodUnfit } from './plan/progress-method-unfit.ts';
import { roleMissing } from './plan/role-missing.ts';
import { sourceKind } from './plan/source-kind.ts';
import { stoppingRuleMet } from './plan/stopping-rule-met.ts';
import { targetAlreadyMet } from './plan/target-already-met.ts';
import { targetForm } from './plan/target-form.ts';
import { targetOnWrongSide } from './plan/target-on-wrong-side.ts';
import { targetOutsideRange } from './plan/target-outside-range.ts';
import { tooManyPeriods } from './plan/too-many-periods.ts';
import { tooManyPrimary } from './plan/too-many-primary.ts';
import { unknownRule } from './programme/unknown-rule.ts';
import { regionCodeConfusion } from './reference/region-code-confusion.ts';
import { unknownArea } from './reference/unknown-area.ts';
import { unknownCriterion } from './reference/unknown-criterion.ts';
import { unknownExperiment } from './reference/unknown-experiment.ts';
import { unknownSheetGroup } from './reference/unknown-group.ts';
import { unknownHypothesis } from './reference/unknown-hypothesis.ts';
import { unknownIndicator } from './reference/unknown-indicator.ts';
import { unknownOperatingModel } from './reference/unknown-operating-model.ts';
import { unknownOrganisation } from './reference/unknown-organisation.ts';
import type { Rule } from './rule.ts';

/** Rules about ids, references, dates, periods, plans and what each stage needs. */
export const PLAN_RULES: readonly Rule[] = [
  unknownOrganisation,
  unknownIndicator,
  unknownExperiment,
  unknownOperatingModel,
  unknownArea,
  regionCodeConfusion,
  unknownSheetGroup,
  unknownHypothesis,
  unknownCriterion,
  fileNameDiffers,
  keyOrder,
  missingPlan,
  duplicate,
  reserved,
  shadowsCommon,
  orderUnused,
  reversedRange,
  instrumentRangeDiffers,
  endBeforeStart,
  dueBeforePeriodEnds,
  outsideProgramme,
  inFuture,
  stillTesting,
  unreadable,
  notCanonical,
  targetBeforeBaseline,
  baselineAfterStart,
  milestoneOutOfOrder,
  outsideExperiment,
  differsFromFile,
  criterionBounds,
  baselineForm,
  targetForm,
  sourceKind,
  omittedAndUsed,
  roleMissing,
  progressMethodUnfit,
  targetOnWrongSide,
  targetAlreadyMet,
  targetOutsideRange,
  tooManyPeriods,
  tooManyPrimary,
  contextOnlyOutcome,
  hypothesisIndicatorNotInPlan,
  hypothesisWithoutCriterion,
  indicatorWithoutHypothesis,
  baselineWithoutData,
  stoppingRuleMet,
  copiedExperiment,
  ideaIncomplete,
  plannedIncomplete,
  agreedIncomplete,
  testingIncomplete,
  endedIncomplete,
  learnedIncomplete,
  inUseIncomplete,
  scalingIncomplete,
  interruptedWithoutReason,
  stageHistoryDiffers,
  unknownRule,
  acceptedUnknownRule,
  notAcceptable,
];
