import { formatList } from '../messages/format-list.ts';
import type { Translator } from '../messages/translator.ts';
import type { Workspace } from '../model/workspace.ts';
import type { ProgrammeChanges } from '../summary/programme-changes.ts';
import type { Report } from './block.ts';
import { experimentChangesSection } from './changes/experiment-section.ts';
import { changesLead } from './changes/lead.ts';
import { heading, paragraph } from './compose.ts';
import { dateWords, plainText, type ReportContext } from './context.ts';
import { reportLabels } from './labels.ts';
import { provenanceFacts, type ReportProvenance, reportBanners } from './provenance.ts';

/** What a report of changes is made from. The language is the translator's. */
export interface ChangesReportInput {
  readonly workspace: Workspace;
  readonly changes: ProgrammeChanges;
  readonly translator: Translator;
  readonly provenance: ReportProvenance;
  /** ISO date of the report. */
  readonly asOf: string;
}

/**
 * What has changed between two points, for a steering group: the plans' binding parts and how each
 * change was told, the published figures and why they are others, and what cannot be known.
 */
export function buildChangesReport(input: ChangesReportInput): Report {
  const { workspace, changes, translator, provenance, asOf } = input;
  const context: ReportContext = { workspace, translator, language: translator.language, asOf };
  const told = new Set(changes.experiments.map(({ experiment }) => experiment));
  const unchanged = workspace.experiments.filter(({ id }) => !told.has(id));
  const names = unchanged.map(({ id, experiment }) => {
    return experiment === null ? id : plainText(context, experiment.value.name);
  });
  return {
    kind: 'changes',
    language: translator.language,
    title: translator.text('report:changes.title'),
    subtitle: subtitle(context, changes),
    banners: reportBanners(context, provenance),
    blocks: [
      heading(2, 'overview', translator.text('report:changes.overview')),
      ...changesLead(context, changes),
      ...(names.length === 0
        ? []
        : [
            paragraph(
              translator.text('report:changes.unchanged', {
                experiments: formatList(context.language, names),
              }),
            ),
          ]),
      ...changes.experiments.flatMap((one) => {
        const node = workspace.experiments.find(({ id }) => id === one.experiment);
        return experimentChangesSection(context, one, node);
      }),
    ],
    provenance: provenanceFacts(context, provenance, []),
    labels: reportLabels(translator),
  };
}

function subtitle(context: ReportContext, { from, to }: ProgrammeChanges): string {
  const name = context.workspace.programme?.value.name;
  const programme = name === undefined ? '' : plainText(context, name);
  const params = { programme, to: dateWords(context, to.date) };
  if (from === null) return context.translator.text('report:changes.whole', params);
  const span = { ...params, from: dateWords(context, from.date) };
  return context.translator.text('report:changes.span', span);
}
