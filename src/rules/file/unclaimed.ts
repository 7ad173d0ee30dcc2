import type { Rule } from '../rule.ts';

const ID = 'file/unclaimed';

const WORKBOOK = /\.(xls[xmb]?|ods)$/i;

/** A file that looks like a part of a programme but stands or is saved so that nothing reads it. */
export const unclaimed: Rule = {
  id: ID,
  severity: 'warning',
  example: { file: 'experiments/kahvila/mittarit.csv', bad: 'period;value\n2019-H1;12\n' },
  *check({ workspace }) {
    for (const file of workspace.unclaimed) {
      const variant = variantOf(file);
      const words = variant === null ? {} : { variant };
      yield { rule: ID, file, place: { kind: 'file' }, params: {}, ...words };
    }
  },
};

/** What should have been saved where the file lies; null where that cannot be told. */
function variantOf(file: string): 'workbook' | 'journal' | 'monitoring' | null {
  if (WORKBOOK.test(file)) return 'workbook';
  if (/\.(ya?ml|csv|tsv)$/i.test(file)) return null;
  const [, , folder] = file.split('/');
  return folder === 'journal' || folder === 'monitoring' ? folder : null;
}
