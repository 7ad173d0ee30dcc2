import type { Language } from '../host.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { RowChartSpec } from './row-chart-spec.ts';

/** What a document says, as data. Renderers draw it; they add no words but those of `labels`. */
export interface Report {
  readonly kind: 'monitoring' | 'review' | 'packet' | 'changes';
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Shown on every page or screen top: "fictional example data", "draft". */
  readonly banners: readonly string[];
  readonly blocks: readonly Block[];
  /** Tool version, input tree, commit, date, languages: already worded. */
  readonly provenance: readonly Fact[];
  /** Words the renderer needs: "Contents", "Data table", "Skip to content". */
  readonly labels: ReportLabels;
  /** What the report is made of, for the program that makes it again. */
  readonly origin?: ReportOrigin;
}

/** Enough to make a report again, byte for byte, with the same version of the tool. */
export interface ReportOrigin {
  readonly kind: Report['kind'];
  /** What was asked for; null where nothing was. */
  readonly period: string | null;
  readonly experiment: string | null;
  readonly review: string | null;
  readonly language: Language;
  /** Null for a draft, which cannot be made again. */
  readonly commit: string | null;
  /** Digest of the files that it was made from; null for a draft, and in reports of earlier versions. */
  readonly inputs: string | null;
  /** ISO dates: that of the figures, and that on which the files were checked. */
  readonly asOf: string;
  readonly checkedOn: string;
  readonly version: string;
}

export interface ReportLabels {
  readonly contents: string;
  readonly skipToContent: string;
  readonly dataTable: string;
  readonly provenance: string;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | ChartBlock
  | CalloutBlock
  | QuoteBlock;

/** Level 2–4; the report's title is level 1. `id` is a stable ASCII anchor, unique in the report. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 2 | 3 | 4;
  readonly id: string;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
  /** `lead` is the one-sentence answer at the top of a section. */
  readonly style?: 'lead' | 'small';
}

export interface ListBlock {
  readonly type: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list. */
  readonly start?: number;
  readonly items: readonly (readonly Block[])[];
}

export interface Fact {
  readonly term: string;
  readonly text: readonly Inline[];
}

/** Name–value pairs. */
export interface FactsBlock {
  readonly type: 'facts';
  readonly facts: readonly Fact[];
}

export interface TableColumn {
  readonly title: string;
  readonly align: 'start' | 'end';
}

/** The first column is the row's header. */
export interface TableBlock {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Explanations of marks, printed above the table. */
  readonly legend: readonly string[];
}

export interface TableCell {
  readonly content: readonly Inline[];
}

export interface ChartBlock {
  readonly type: 'chart';
  readonly chart: ChartSpec | RowChartSpec;
  /** False where the heading above has the chart's title for its words. */
  readonly isTitled: boolean;
}

export interface CalloutBlock {
  readonly type: 'callout';
  readonly tone: 'note' | 'caution';
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a person wrote, as blocks; `by` says who (a role or an organisation). */
export interface QuoteBlock {
  readonly type: 'quote';
  readonly by: string;
  readonly blocks: readonly Block[];
}

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly content: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly Inline[] }
  /** A computed status: a shape (never a traffic-light colour) and its word. */
  | { readonly type: 'status'; readonly shape: StatusShape; readonly text: string }
  /** A peer reviewer's light: colour, letter and its words. */
  | { readonly type: 'light'; readonly light: LightColour; readonly text: string }
  /** `lang` of a text that is not in the report's language. */
  | { readonly type: 'foreign'; readonly lang: Language; readonly content: readonly Inline[] };

export type StatusShape =
  | 'check'
  | 'forward'
  | 'half'
  | 'low'
  | 'back'
  | 'steady'
  | 'question'
  | 'cross'
  | 'clock'
  | 'dash'
  | 'shield'
  | 'alert';

export type LightColour =
  | 'green'
  | 'yellow'
  | 'red'
  | 'grey-evidence-missing'
  | 'grey-does-not-apply';
