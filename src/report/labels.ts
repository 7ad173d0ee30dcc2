import type { Translator } from '../messages/translator.ts';
import type { ReportLabels } from './block.ts';

/** The words that renderers add of their own. */
export function reportLabels(translator: Translator): ReportLabels {
  return {
    contents: translator.text('report:labels.contents'),
    skipToContent: translator.text('report:labels.skipToContent'),
    dataTable: translator.text('report:labels.dataTable'),
    provenance: translator.text('report:labels.provenance'),
  };
}
