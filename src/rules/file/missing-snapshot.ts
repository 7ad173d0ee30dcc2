import type { Rule } from '../rule.ts';

const ID = 'file/missing-snapshot';

const NOTE_ENDING = '.source.yaml';

/** A source note whose downloaded file is not there. */
export const missingSnapshot: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'snapshots/sotkanet/rent.csv.source.yaml',
    bad: [
      'title: Vuokrataso',
      'publisher: THL',
      'url: https://sotkanet.fi',
      'retrieved: 2020-01-10',
      'licence: CC BY 4.0',
      `sha256: ${'0a'.repeat(32)}\n`,
    ].join('\n'),
  },
  *check({ workspace }) {
    for (const [file, { kind }] of workspace.roles) {
      if (kind !== 'source-note') continue;
      const snapshot = file.slice(0, -NOTE_ENDING.length);
      if (workspace.hasFile(snapshot)) continue;
      yield { rule: ID, file, place: { kind: 'file' }, params: { path: snapshot } };
    }
  },
};
