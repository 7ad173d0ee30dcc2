import type { Language } from '../host.ts';
import {
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatRange,
  formatSigned,
} from '../messages/format-number.ts';
import type { Translator } from '../messages/translator.ts';
import type { Indicator } from '../model/indicator.ts';
import { roundHalfAwayFromZero } from '../stats/round.ts';
import type { PointEstimate, SummaryInterval } from '../summary/facts/estimate.ts';
import type { IndicatorSummary } from '../summary/indicator-summary.ts';

/** From this base up a percentage point deserves a decimal (methods.md, opening). */
const BASE_FOR_DECIMALS = 100;

/** How one indicator's figures are printed. Percentages are 0–100. */
export interface Figures {
  readonly isPercent: boolean;
  /** Decimals of a change: percentage points follow the size of the sample. */
  readonly changeDecimals: number;
  /** A level in tables and charts: `52 %`, `3,2`. */
  level(value: number): string;
  levelRange(interval: SummaryInterval): string;
  /** A level in a sentence: `52 prosenttia`, `3,2`. */
  levelWords(value: number): string;
  levelRangeWords(interval: SummaryInterval): string;
  /** The number of a level alone: `52`. */
  levelNumber(value: number): string;
  /** A signed change in tables, where the unit is short: `+17 %-yks.`, `+0,4`. */
  change(value: number, decimals?: number): string;
  /** A signed change in a sentence: `+17 prosenttiyksikköä`, `+0,4`. */
  changeWords(value: number, decimals?: number): string;
  /** The size of a change without sign or unit: `17`. */
  changeSize(value: number): string;
  /** Whether two levels as they are printed differ by exactly the difference that is printed. */
  addsUp(from: number, to: number, by: number, decimals?: number): boolean;
  /** A change's interval without unit: `5–29`. */
  changeRange(interval: SummaryInterval, decimals?: number): string;
  /** A change's interval in a sentence, with its unit: `5–29 prosenttiyksikköä`. */
  changeRangeWords(interval: SummaryInterval): string;
  /** Decimals of a difference between levels on these bases. */
  differenceDecimals(bases: readonly (number | null)[]): number;
  /** `count` for a plural: decimals take the general form. */
  plural(value: number, decimals: number): number;
}

export function createFigures(translator: Translator, summary: IndicatorSummary): Figures {
  return createKindFigures(translator, summary, [base(summary.baseline), base(summary.latest)]);
}

/** How the levels of a reference sheet's figures are printed, and their differences. */
export function sheetFigures(translator: Translator, sheet: Indicator): Figures {
  const { measure, decimals = 0 } = sheet;
  return createKindFigures(translator, { measure, decimals }, [null, null]);
}

/** How figures of a kind are printed, their changes by the bases that they rest on. */
export function createKindFigures(
  translator: Translator,
  { measure, decimals }: Pick<IndicatorSummary, 'measure' | 'decimals'>,
  basesOfChange: readonly (number | null)[],
): Figures {
  const { language } = translator;
  const isPercent = measure === 'proportion';
  const differenceDecimals = (bases: readonly (number | null)[]) =>
    isPercent ? pointDecimals(bases) : decimals;
  const changeDecimals = differenceDecimals(basesOfChange);
  const number = (value: number) => formatNumber(language, value, decimals);

  return {
    isPercent,
    changeDecimals,
    level: (value) => (isPercent ? formatPercent(language, value, decimals) : number(value)),
    levelRange: ({ lower, upper }) =>
      isPercent
        ? formatPercentRange(language, lower, upper, decimals)
        : formatRange(language, lower, upper, decimals),
    levelWords: (value) =>
      isPercent
        ? translator.text('sentences:words.percent', {
            value: number(value),
            count: pluralCount(language, value, decimals),
          })
        : number(value),
    levelRangeWords: ({ lower, upper }) =>
      isPercent
        ? translator.text('sentences:words.percentRange', {
            range:
              language === 'en'
                ? formatPercentRange(language, lower, upper, decimals)
                : formatRange(language, lower, upper, decimals),
          })
        : formatRange(language, lower, upper, decimals),
    levelNumber: number,
    change: (value, places = changeDecimals) => {
      const text = formatSigned(language, value, places);
      if (!isPercent) return text;
      return translator.text('report:figures.pointsShort', { points: text });
    },
    changeWords: (value, places = changeDecimals) => {
      const text = formatSigned(language, value, places);
      if (!isPercent) return text;
      const count = pluralCount(language, value, places);
      return translator.text('sentences:words.points', { points: text, count });
    },
    changeSize: (value) => formatNumber(language, Math.abs(value), changeDecimals),
    addsUp: (from, to, by, places = changeDecimals) => {
      const between = roundHalfAwayFromZero(to, decimals) - roundHalfAwayFromZero(from, decimals);
      const apart = Math.abs(between - roundHalfAwayFromZero(by, places));
      // Less than half of the last printed place is only binary dust.
      return apart < 0.5 * 10 ** -Math.max(places, decimals);
    },
    changeRange: ({ lower, upper }, places = changeDecimals) =>
      formatRange(language, lower, upper, places),
    changeRangeWords: ({ lower, upper }) => {
      const range = formatRange(language, lower, upper, changeDecimals);
      // Two numbers take the plural.
      return isPercent
        ? translator.text('sentences:words.points', { points: range, count: 2 })
        : range;
    },
    differenceDecimals,
    plural: (value, places) => pluralCount(language, value, places),
  };
}

/** One decimal when the smallest base is at least 100, none below or when one is unknown. */
function pointDecimals(bases: readonly (number | null)[]): number {
  return bases.every((n) => n !== null && n >= BASE_FOR_DECIMALS) ? 1 : 0;
}

function base(point: PointEstimate): number | null {
  return point.n ?? point.denominator;
}

/** Exactly 1 takes the singular; 1,0 and everything else the general form (glossary, annex B 3). */
function pluralCount(language: Language, value: number, decimals: number): number {
  return decimals === 0 && formatNumber(language, Math.abs(value), 0) === '1' ? 1 : 2;
}
