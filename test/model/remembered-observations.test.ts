import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildObservations } from '../../src/model/build-observations.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { NUMBER_COLUMNS } from '../../src/model/observation-columns.ts';
import type { Observations } from '../../src/model/observations.ts';
import { createCalendar } from '../../src/model/period.ts';
import { keepObservations, recallObservations } from '../../src/model/remembered-observations.ts';
import { NO_MEMORY, type Reading } from '../../src/source/memory.ts';

const calendar = createCalendar([{ id: 'piloting', start: '2019-03-01', end: '2019-04-15' }]);

/** Everything that can be asked of observations. */
function everything(rows: Observations) {
  const indexes = Array.from({ length: rows.rowCount }, (_, index) => index);
  const areas = ['', 'etelä', 'pohjoinen', 'nowhere'];
  const codes = ['', 'nainen', 'mies', 'nobody'];
  const { table } = rows;
  return {
    owner: [rows.indicator, rows.experiment, rows.file],
    columns: [
      rows.columns,
      rows.dimensions,
      rows.columnIndex('value'),
      rows.columnIndex('sex'),
      rows.columnIndex('x'),
    ],
    rows: indexes.map((index) => [
      rows.observation(index),
      rows.rowAt(index),
      rows.periodAt(index),
      rows.areaAt(index),
      rows.groupAt('sex', index),
      NUMBER_COLUMNS.map((column) => rows.numberAt(column, index)),
      rows.statusesAt(index),
      rows.noteAt(index),
      rows.hasUnreadableCell(index),
    ]),
    series: areas.map((area) => [
      rows.totals(area),
      codes.map((code) => rows.groupRows(area, 'sex', code)),
    ]),
    distinct: [rows.areas(), rows.groupCodes('sex')],
    firsts: [
      ...areas.map((area) => rows.firstIndexOf('area', area)),
      ...codes.map((code) => rows.firstIndexOf('sex', code)),
    ],
    table: [table.path, table.text, table.encoding, table.separator, table.header, table.rowCount],
    places: indexes.map((row) =>
      [0, 3, 99].map((column) => table.locate({ kind: 'cell', row, column })),
    ),
  };
}

const cell = {
  period: fc.constantFrom(
    '2019-01',
    '2019/1',
    '1.2.2019',
    '2019-H2',
    '2019/2020-1',
    'piloting',
    '2019..2020',
    'rikki',
    '',
  ),
  area: fc.constantFrom('', '_T', 'etelä', ' pohjoinen '),
  sex: fc.constantFrom('', '_T', 'nainen', 'mies'),
  number: fc.oneof(
    fc.constantFrom('', '-0', '1,5', '1e3', 'n/a', '0.1'),
    fc.double({ noNaN: true }).map(String),
  ),
  status: fc.constantFrom('', 'provisional', 'break revised', 'huu', 'forecast'),
  note: fc.constantFrom('', 'Huom. "tämä"', ' sama ', 'toinen'),
};
const row = fc
  .record(cell)
  .map(({ period, area, sex, number, status, note }) =>
    [
      period,
      area,
      sex,
      number,
      number === '' ? '' : '12',
      status,
      `"${note.replaceAll('"', '""')}"`,
    ].join(';'),
  );

const sheet: Indicator = {
  id: 'visits',
  name: 'Käynnit',
  level: 'output',
  measure: 'count',
  unit: 'kpl',
  direction: 'increase',
  definition: 'Käynnit kuukaudessa',
  frequency: 'month',
  disaggregations: [{ id: 'sex', name: 'Sukupuoli', codes: [{ code: 'nainen', name: 'naiset' }] }],
};

it('gives back observations that answer as those that were kept, after JSON', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.boolean(), (rows, known) => {
      const text = `period;area;sex;value;n;status;note\r\n${rows.join('\r\n')}`;
      const file = { path: 'experiments/a/data/b.csv', bytes: new TextEncoder().encode(text) };
      const context = {
        experiment: 'a',
        indicator: 'b',
        sheet: known ? sheet : undefined,
        calendar,
      };
      const { value, problems } = buildObservations(file, context);
      let kept: Reading | undefined;
      keepObservations(file, [], value, problems, {
        ...NO_MEMORY,
        keep: (_, __, reading) => {
          kept = reading;
        },
      });
      if (value.observations === null || kept === undefined) throw new Error('the table is whole');
      const json = JSON.stringify(kept.content());
      const reading = { problems, content: () => JSON.parse(json) as unknown };
      const recalled = recallObservations(file, [], context, {
        ...NO_MEMORY,
        recall: () => reading,
      });
      if (recalled === null) throw new Error('nothing is recalled');
      expect(recalled.problems).toEqual(problems);
      expect(everything(recalled.read())).toEqual(everything(value.observations));
    }),
    { numRuns: 300 },
  );
});
