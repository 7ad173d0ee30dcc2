import type { Rule } from '../rule.ts';

const ID = 'file/snapshot-without-source';

/** A downloaded file of which nobody can tell where it came from. Read-me files explain themselves. */
export const snapshotWithoutSource: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'snapshots/sotkanet/rent.csv',
    bad: 'region;year;value\n049;2012;14.2\n',
  },
  *check({ workspace }) {
    for (const [file, { kind }] of workspace.roles) {
      if (kind !== 'snapshot' || /\.(md|txt)$/i.test(file)) continue;
      const note = `${file}.source.yaml`;
      if (workspace.hasFile(note)) continue;
      yield { rule: ID, file, place: { kind: 'file' }, params: { path: note } };
    }
  },
};
