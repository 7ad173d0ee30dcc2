import { fieldNotFound } from './amendments/field-not-found.ts';
import { blankWithoutStatus } from './data/blank-without-status.ts';
import { breakUnmarked } from './data/break-unmarked.ts';
import { breakWithoutNote } from './data/break-without-note.ts';
import { duplicateRow } from './data/duplicate-row.ts';
import { fractionOfPeople } from './data/fraction-of-people.ts';
import { futurePeriod } from './data/future-period.ts';
import { limitsAroundValue } from './data/limits-around-value.ts';
import { meanWithoutN } from './data/mean-without-n.ts';
import { missingObservation } from './data/missing-observation.ts';
import { mixedFrequency } from './data/mixed-frequency.ts';
import { negativeCount } from './data/negative-count.ts';
import { neverConfirmed } from './data/never-confirmed.ts';
import { numeratorOverDenominator } from './data/numerator-over-denominator.ts';
import { orphanFile } from './data/orphan-file.ts';
import { outlier } from './data/outlier.ts';
import { outsideExperiment } from './data/outside-experiment.ts';
import { outsideRange } from './data/outside-range.ts';
import { partsDifferFromTotal } from './data/parts-differ-from-total.ts';
import { periodGap } from './data/period-gap.ts';
import { periodOverlap } from './data/period-overlap.ts';
import { proportionWithoutDenominator } from './data/proportion-without-denominator.ts';
import { revisedWithoutNote } from './data/revised-without-note.ts';
import { smallCellInPublic } from './data/small-cell-in-public.ts';
import { unfinishedPeriod } from './data/unfinished-period.ts';
import { unitSlip } from './data/unit-slip.ts';
import { unknownGroup } from './data/unknown-group.ts';
import { unusedFile } from './data/unused-file.ts';
import { valueDiffersFromRatio } from './data/value-differs-from-ratio.ts';
import { valueWithEmptyStatus } from './data/value-with-empty-status.ts';
import { versionChangeWithoutBreak } from './data/version-change-without-break.ts';
import { zeroDenominator } from './data/zero-denominator.ts';
import { deadLink } from './file/dead-link.ts';
import { missingSnapshot } from './file/missing-snapshot.ts';
import { snapshotWithoutSource } from './file/snapshot-without-source.ts';
import { unclaimed } from './file/unclaimed.ts';
import { incompleteSheet } from './indicator/incomplete-sheet.ts';
import { licenceMissing } from './indicator/licence-missing.ts';
import { notAgreedByUser } from './indicator/not-agreed-by-user.ts';
import { peopleNotDeclared } from './indicator/people-not-declared.ts';
import { dateDiffersFromFile } from './journal/date-differs-from-file.ts';
import { dateOutsideExperiment } from './journal/date-outside-experiment.ts';
import { awaitingDecision } from './learning/awaiting-decision.ts';
import { cardMissing } from './learning/card-missing.ts';
import { evidenceLevelUnsupported } from './learning/evidence-level-unsupported.ts';
import { hypothesisMissing } from './learning/hypothesis-missing.ts';
import { nothingDidNotWork } from './learning/nothing-did-not-work.ts';
import { resultDiffersFromData } from './learning/result-differs-from-data.ts';
import { stageTooEarly } from './learning/stage-too-early.ts';
import { missingMonitoring } from './monitoring/missing.ts';
import { notInCalendar } from './monitoring/not-in-calendar.ts';
import { monitoringOutsideExperiment } from './monitoring/outside-experiment.ts';
import { overrideDoesNotFit } from './monitoring/override-does-not-fit.ts';
import { overrideWithoutFigure } from './monitoring/override-without-figure.ts';
import { overrideWithoutReason } from './monitoring/override-without-reason.ts';
import { readingNotInPlan } from './monitoring/reading-not-in-plan.ts';
import { rowPerPerson } from './privacy/row-per-person.ts';
import { assessmentMissing } from './review/assessment-missing.ts';
import { conflictUndeclared } from './review/conflict-undeclared.ts';
import { criterionMissing } from './review/criterion-missing.ts';
import { datesOutOfOrder } from './review/dates-out-of-order.ts';
import { evidenceUnresolved } from './review/evidence-unresolved.ts';
import { feedbackLaterThanFiveWeeks } from './review/feedback-later-than-five-weeks.ts';
import { followUpMissing } from './review/follow-up-missing.ts';
import { notSubmitted } from './review/not-submitted.ts';
import { publicityWithoutGround } from './review/publicity-without-ground.ts';
import { recommendationWithoutResponse } from './review/recommendation-without-response.ts';
import { rejectedWithoutWhy } from './review/rejected-without-why.ts';
import { responseLaterThanSixWeeks } from './review/response-later-than-six-weeks.ts';
import { responseToNothing } from './review/response-to-nothing.ts';
import { reviewerIsHost } from './review/reviewer-is-host.ts';
import { reviewerNotInAgreement } from './review/reviewer-not-in-agreement.ts';
import type { Rule } from './rule.ts';

/** Rules about observations, reviews, monitoring, learning and sheets. */
export const DATA_RULES: readonly Rule[] = [
  fieldNotFound,
  blankWithoutStatus,
  breakUnmarked,
  breakWithoutNote,
  duplicateRow,
  fractionOfPeople,
  futurePeriod,
  limitsAroundValue,
  meanWithoutN,
  missingObservation,
  mixedFrequency,
  negativeCount,
  neverConfirmed,
  numeratorOverDenominator,
  orphanFile,
  outlier,
  outsideExperiment,
  outsideRange,
  partsDifferFromTotal,
  periodGap,
  periodOverlap,
  proportionWithoutDenominator,
  revisedWithoutNote,
  smallCellInPublic,
  unitSlip,
  unfinishedPeriod,
  unknownGroup,
  unusedFile,
  valueDiffersFromRatio,
  valueWithEmptyStatus,
  versionChangeWithoutBreak,
  zeroDenominator,
  deadLink,
  missingSnapshot,
  snapshotWithoutSource,
  unclaimed,
  incompleteSheet,
  licenceMissing,
  notAgreedByUser,
  peopleNotDeclared,
  dateDiffersFromFile,
  dateOutsideExperiment,
  hypothesisMissing,
  awaitingDecision,
  cardMissing,
  evidenceLevelUnsupported,
  nothingDidNotWork,
  resultDiffersFromData,
  stageTooEarly,
  missingMonitoring,
  notInCalendar,
  monitoringOutsideExperiment,
  overrideWithoutReason,
  overrideDoesNotFit,
  overrideWithoutFigure,
  readingNotInPlan,
  rowPerPerson,
  assessmentMissing,
  conflictUndeclared,
  criterionMissing,
  datesOutOfOrder,
  evidenceUnresolved,
  feedbackLaterThanFiveWeeks,
  followUpMissing,
  notSubmitted,
  publicityWithoutGround,
  recommendationWithoutResponse,
  responseLaterThanSixWeeks,
  rejectedWithoutWhy,
  responseToNothing,
  reviewerIsHost,
  reviewerNotInAgreement,
];
