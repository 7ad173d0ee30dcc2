/** Why a figure is null. */
export type ReasonCode =
  | 'suppressed'
  | 'not-collected'
  | 'not-yet-published'
  | 'not-applicable'
  | 'faulty'
  | 'missing-in-plan'
  | 'no-data'
  | 'no-baseline'
  | 'no-target'
  | 'one-point'
  | 'too-few'
  | 'no-n'
  | 'no-sd'
  | 'no-numerator'
  | 'no-tolerance'
  | 'direction-none'
  | 'target-already-met'
  | 'end-only-path'
  | 'flat-path'
  | 'target-date-passed'
  | 'not-due'
  | 'break-between'
  | 'zero-baseline'
  /** All observations are equal, so their spread says nothing about chance. */
  | 'no-variance'
  /** The figures contradict each other, say a numerator above its denominator; a rule names the row. */
  | 'bad-input'
  | 'not-numeric'
  | 'no-breakdown'
  /** Fewer points than the method needs. */
  | 'few-points'
  /** The series is too even, or too many neighbours are equal, for limits. */
  | 'no-variation'
  /** The base of a survey changes too much from point to point for one pair of limits. */
  | 'varying-n'
  /** A mean count under 5 has no symmetric limits. */
  | 'small-counts'
  /** Periods overlap, or are of different kinds. */
  | 'mixed-periods'
  /** The plan names no comparison area. */
  | 'no-comparison'
  /** The plan does not say whether the same people were measured both times. */
  | 'sampling-not-declared'
  /** Of the same people's changes there is no standard deviation. */
  | 'no-change-sd'
  /** With several comparison areas there is no one difference. */
  | 'several-areas'
  /** There are points on one side of the experiment's start only. */
  | 'no-start'
  | 'source-gives-none'
  /** The method of progress has no such figure. */
  | 'not-in-method'
  /** A method of yearly growth needs a year from the baseline on. */
  | 'under-a-year'
  | 'zero-target'
  /** Growth is judged between figures of one sign. */
  | 'sign-change'
  | 'target-at-baseline'
  /** A level to keep or a range is beyond the methods of yearly growth. */
  | 'two-sided-target'
  /** The team has set no status of its own. */
  | 'no-judgement'
  /** The team judged before the latest figure. */
  | 'judged-earlier'
  /** The experiment has not committed to a plan, or nothing says to which. */
  | 'not-committed'
  /** The plan committed to cannot be read: there is no repository. */
  | 'no-git'
  /** The history here is cut. */
  | 'shallow'
  /** The commit is not in this repository. */
  | 'gone'
  /** The commit has another plan than the one committed to. */
  | 'other-plan'
  | 'partial'
  /** The experiments measure by different versions of the sheet. */
  | 'different-versions'
  | 'different-units'
  | 'different-measures'
  /** The same people or events may be counted in two experiments. */
  | 'overlapping-areas'
  /** There is no period that every experiment has measured. */
  | 'no-common-period'
  /** No registered report is older than this one. */
  | 'not-published-before'
  /** A registered report's commit is not here, so what was published first is not known. */
  | 'release-unread'
  /** The evaluation designs of the plans differ, or only some compare with an area. */
  | 'different-designs'
  /** A plan does not say how it evaluates. */
  | 'design-not-declared'
  /** Some measured the same people both times and others did not. */
  | 'different-sampling'
  /** Cities of different sizes do not change by the same number of events. */
  | 'depends-on-city-size'
  /** Nor do areas. */
  | 'depends-on-area-size'
  /** Effects are pooled from three cities up. */
  | 'few-cities'
  /** An index or a class has no total. */
  | 'cannot-be-summed'
  /** A figure of the surroundings shows no effect of an experiment. */
  | 'context-figure'
  /** The sheet gives the groups no order. */
  | 'not-ordered'
  /** An index of inequality needs five groups in order. */
  | 'few-groups'
  /** The line through the groups reaches 0, so its ends have no ratio. */
  | 'line-below-zero';

/** A figure, or why there is none. */
export type Figure = { readonly value: number } | { readonly reason: ReasonCode };
