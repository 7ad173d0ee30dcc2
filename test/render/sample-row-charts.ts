import type { ChartRow, RowChartSpec } from '../../src/report/row-chart-spec.ts';

type Value = Extract<ChartRow, { state: 'value' }>;

const SIGNS = {
  interval: '95 prosentin luottamusväli',
  pooled: 'Yhteinen arvio ja sen luottamusväli',
  prediction: 'Missä seuraavan samanlaisen kaupungin muutos todennäköisesti olisi',
  cut: 'Arvoasteikko ei ala nollasta',
};

function row(
  label: string,
  text: string,
  [lower, value, upper]: readonly [number, number, number],
  more: Partial<Value> = {},
): Value {
  return {
    state: 'value',
    label,
    text,
    value,
    lower,
    upper,
    mark: 'dot',
    prediction: null,
    ...more,
  };
}

/** Age groups with a long name, one of few respondents and one that is not shown. */
export function groupChart(): RowChartSpec {
  return {
    id: 'turvallisuus--ika',
    title: 'Turvallisuus, ryhmittely: ikä',
    description: 'Pienin arvo: 65 vuotta täyttäneet, 50 %. Suurin arvo: 30–64-vuotiaat, 63 %.',
    unit: '',
    x: {
      min: 20,
      max: 80,
      cut: true,
      ticks: [20, 40, 60, 80].map((at) => ({ at, label: `${at}\u00a0%` })),
    },
    reference: { value: 63, label: 'Vertailuryhmä: 30–64-vuotiaat' },
    rows: [
      row('18–29-vuotiaat, jotka ovat muuttaneet alueelle', '60 % [u] (41–77 %)', [41, 60, 77]),
      row('30–64-vuotiaat', '63 % (52–73 %)', [52, 63, 73], { mark: 'reference' }),
      row('65 vuotta täyttäneet', '50 %', [50, 50, 50], { lower: null, upper: null }),
      { state: 'too-few', label: 'Muut', text: 'alle 10 vastaajaa' },
    ],
    signs: SIGNS,
  };
}

/** Three cities and what they come to together. */
export function forestChart(): RowChartSpec {
  return {
    id: 'yksinaisyys--forest',
    title: 'Yksinäisyys: muutokset kaupungeittain',
    description: 'Muutosten yhteinen arvio on −2 prosenttiyksikköä.',
    unit: 'Muutos, prosenttiyksikköä',
    x: {
      min: -40,
      max: 20,
      cut: false,
      ticks: [-40, -20, 0, 20].map((at) => ({ at, label: String(at).replace('-', '−') })),
    },
    reference: { value: 0, label: 'Ei muutosta' },
    rows: [
      row('Espoo', '−7 %-yks. (−21…8)', [-21, -7, 8]),
      row('Jyväskylä', '+1 %-yks. (−9…10)', [-9, 1, 10]),
      row('Oulu', '−4 %-yks. (−19…12)', [-19, -4, 12]),
      row('Yhteinen arvio', '−2 %-yks. (−10…6)', [-10, -2, 6], {
        mark: 'pooled',
        prediction: { lower: -30, upper: 18 },
      }),
    ],
    signs: SIGNS,
  };
}
