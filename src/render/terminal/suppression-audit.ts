import type { Paint } from '../../host.ts';
import type { Translator } from '../../messages/translator.ts';
import { wrap } from '../../messages/wrap.ts';
import type { UnreadRelease } from '../../model/release.ts';
import type { AuditedCell, CellPlace, IndicatorAudit } from '../../summary/suppression/audit.ts';

/** Why each cell is withheld, in lines. */
export function renderSuppressionAudit(
  audits: readonly IndicatorAudit[],
  context: {
    readonly translator: Translator;
    readonly paint: Paint;
    readonly columns: number;
    readonly unread: readonly UnreadRelease[];
  },
): string {
  const { translator, paint, columns, unread } = context;
  const width = Math.max(40, Math.min(columns, 100));
  const texts = audits.map((audit) => auditText(audit, translator, paint, width));
  if (audits.length === 0) texts.push(`${translator.text('audit:nothing')}\n`);
  if (unread.length > 0) texts.push(unreadText(unread, translator, width));
  return texts.join('\n');
}

/** Which published reports could not be looked at, so that the rest is not taken for all. */
function unreadText(
  unread: readonly UnreadRelease[],
  translator: Translator,
  width: number,
): string {
  const lines = unread.flatMap(({ report, commit, why }) => {
    const params = { report, commit: commit.slice(0, 10) };
    return wrap(translator.text(`audit:unread.${why}`, params), width);
  });
  return `${lines.join('\n')}\n`;
}

function auditText(
  audit: IndicatorAudit,
  translator: Translator,
  paint: Paint,
  width: number,
): string {
  const { cells, toldBefore, merging, threshold, sensitive, rounding } = audit;
  const { experiment, indicator } = audit;
  const rules = [translator.text('audit:rule', { count: cells.length, threshold })];
  if (sensitive) rules.push(translator.text('audit:sensitive'));
  if (rounding !== null) rules.push(translator.text('audit:rounded'));
  const lines = [
    paint.bold(translator.text('audit:heading', { experiment, indicator })),
    ...wrap(rules.join(' '), width),
  ];
  for (const cell of cells) {
    lines.push('', `  ${paint.bold(placeText(cell, translator))}`);
    for (const sentence of [whyText(cell, translator), rangeText(cell, translator)]) {
      for (const line of wrap(sentence, width - 4)) lines.push(`    ${line}`);
    }
  }
  for (const told of toldBefore) {
    lines.push('', `  ${paint.bold(placeText(told, translator))}`);
    const params = { reports: told.reports.join(', ') };
    const sentence = translator.text(`audit:told.${told.how}`, params);
    for (const line of wrap(sentence, width - 4)) lines.push(`    ${line}`);
  }
  for (const { dimension, codes, hiddenNow, hiddenThen } of merging) {
    const [first, second] = codes;
    const params = { dimension, first, second, before: hiddenNow, after: hiddenThen };
    lines.push('', ...wrap(translator.text('audit:merge', params), width));
  }
  return `${lines.join('\n')}\n`;
}

/** `2020-H1 · kuusela · age: young` */
function placeText({ period, area, dimension, code }: CellPlace, translator: Translator): string {
  const group = dimension === '' ? translator.text('audit:total') : `${dimension}: ${code}`;
  return [period, ...(area === '' ? [] : [area]), group].join(' · ');
}

function whyText(cell: AuditedCell, translator: Translator): string {
  if (cell.reason !== null) return translator.text(`audit:why.${cell.reason}`);
  const sum = cell.sum === null ? '' : translator.text(`audit:sum.${cell.sum}`);
  if (cell.sum === 'releases' && cell.protects === null) return translator.text('audit:why.change');
  if (cell.protects === null) return translator.text('audit:why.rest', { sum });
  return translator.text('audit:why.protects', {
    place: placeText(cell.protects, translator),
    sum,
  });
}

function rangeText({ ranges }: AuditedCell, translator: Translator): string {
  if (ranges.length === 0) return translator.text('audit:range.unknown');
  const told = ranges.map(({ quantity, low, high }) => {
    const range =
      high === null
        ? translator.text('audit:range.from', { low })
        : translator.text('audit:range.between', { low, high });
    return translator.text(`audit:range.${quantity}`, { range });
  });
  return translator.text('audit:seen', { ranges: told.join(', ') });
}
