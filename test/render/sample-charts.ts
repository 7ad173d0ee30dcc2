import type { ChartPoint, ChartSpec } from '../../src/report/chart-spec.ts';

type Value = Extract<ChartPoint, { state: 'value' }>;

const SIGNS = {
  interval: '95 prosentin luottamusväli',
  provisional: 'ennakkotieto',
  control: 'keskiarvo',
  controlLimits: 'tavanomaisen vaihtelun rajat',
  signal: 'poikkeaa tavanomaisesta vaihtelusta',
  cut: 'asteikko ei ala nollasta',
};

function percentTicks(...values: readonly number[]) {
  return values.map((at) => ({ at, label: `${at}\u00a0%` }));
}

function value(
  at: number,
  v: number,
  limits: readonly [number, number] | null,
  label: string,
  more: Partial<Value> = {},
): Value {
  return {
    state: 'value',
    at,
    value: v,
    lower: limits?.[0] ?? null,
    upper: limits?.[1] ?? null,
    label,
    provisional: false,
    ...more,
  };
}

/** A survey twice a year: intervals, target with a path, a comparison area, a provisional value. */
export function surveyChart(): ChartSpec {
  return {
    id: 'osallisuus-kuvio',
    title: 'Koettu osallisuus',
    description:
      'Osuus nousi 52 prosentista 69 prosenttiin. Tavoite on 75 prosenttia vuoden 2021 lopussa.',
    unit: '% vastaajista',
    x: {
      min: 2019,
      max: 2022,
      ticks: [
        { at: 2019.25, label: '1–6/2019' },
        { at: 2019.75, label: '7–12/2019' },
        { at: 2020.25, label: '1–6/2020' },
        { at: 2020.75, label: '7–12/2020' },
        { at: 2021.25, label: '1–6/2021' },
        { at: 2021.75, label: '7–12/2021' },
      ],
    },
    y: {
      min: 0,
      max: 100,
      cut: false,
      ticks: percentTicks(0, 25, 50, 75, 100),
    },
    series: [
      {
        label: 'Kohtaamispaikka',
        role: 'own',
        points: [
          value(2019.25, 52, [41, 63], '52\u00a0%'),
          value(2019.75, 55, [45, 65], '55\u00a0%'),
          value(2020.25, 61, [51, 70], '61\u00a0%'),
          value(2020.75, 69, [60, 77], '69\u00a0%', { provisional: true }),
        ],
      },
      {
        label: 'Vertailualue 1',
        role: 'comparison',
        points: [
          value(2019.25, 50, [42, 58], '50\u00a0%'),
          value(2019.75, 49, [41, 57], '49\u00a0%'),
          value(2020.25, 52, [44, 60], '52\u00a0%'),
          value(2020.75, 51, [43, 59], '51\u00a0%'),
        ],
      },
    ],
    baseline: { value: 52, label: 'Lähtötaso 52\u00a0%' },
    target: {
      kind: 'value',
      value: 75,
      at: 2021.75,
      label: 'Tavoite 75\u00a0%',
    },
    path: [
      { at: 2019.25, value: 52 },
      { at: 2020.75, value: 64 },
      { at: 2021.75, value: 75 },
    ],
    pathLabel: 'Polku tavoitteeseen',
    control: null,
    difference: null,
    breaks: [],
    spans: [
      {
        from: 2019.67,
        to: 2020.9,
        label: 'kokeilu käynnissä 2.9.2019–25.11.2020',
      },
    ],
    signs: SIGNS,
    table: {
      caption: 'Koettu osallisuus, osuus vastaajista',
      legend: [],
      columns: ['Jakso', 'Kohtaamispaikka', 'Luottamusväli', 'Vertailualue 1'],
      rows: [
        ['tammi–kesäkuu 2019', '52\u00a0%', '41–63', '50\u00a0%'],
        ['heinä–joulukuu 2019', '55\u00a0%', '45–65', '49\u00a0%'],
        ['tammi–kesäkuu 2020', '61\u00a0%', '51–70', '52\u00a0%'],
        ['heinä–joulukuu 2020', '69\u00a0% [p]', '60–77', '51\u00a0%'],
      ],
    },
  };
}

const VISITS: readonly number[] = [
  1240, 1265, 1190, 1302, 1288, 1110, 980, 1205, 1331, 1350, 1298, 1244, 1380, 1402, 610, 590, 720,
  880, 910, 1150, 1244, 1290, 1212, 1188, 1260, 1310, 1342, 1198,
];

/** Twenty-eight months with two that were not collected, a band and a cut axis. */
export function monthlyChart(): ChartSpec {
  const points = VISITS.map((visits, index): ChartPoint => {
    const at = 2018.75 + (index + 0.5) / 12;
    if (index === 9 || index === 10) return { state: 'not-collected', at, label: 'ei kerätty' };
    const margin = 1.96 * Math.sqrt(visits);
    const label = `${Math.floor(visits / 1000)}\u00a0${String(visits % 1000).padStart(3, '0')}`;
    return value(
      at,
      visits,
      [visits - margin, visits + margin],
      visits < 1000 ? `${visits}` : label,
    );
  });
  return {
    id: 'kavijat-kuvio',
    title: 'Kävijämäärä kuukausittain',
    description: 'Käyntejä oli kuukaudessa 590–1 402; keväällä 2020 tila oli osan ajasta kiinni.',
    unit: 'käyntiä kuukaudessa',
    x: {
      min: 2018.75,
      max: 2021.1,
      ticks: [2019, 2019.5, 2020, 2020.5, 2021].map((at) => ({
        at,
        label: `${at % 1 === 0 ? 1 : 7}/${Math.floor(at)}`,
      })),
    },
    y: {
      min: 400,
      max: 1600,
      cut: true,
      ticks: [400, 800, 1200, 1600].map((at) => ({
        at,
        label: at < 1000 ? `${at}` : `1\u00a0${at - 1000}`,
      })),
    },
    series: [{ label: 'Käynnit', role: 'own', points }],
    baseline: { value: 1240, label: 'Lähtötaso 1\u00a0240' },
    target: {
      kind: 'value',
      value: 1500,
      at: 2020.96,
      label: 'Tavoite 1\u00a0500',
    },
    path: [],
    pathLabel: '',
    control: null,
    difference: null,
    breaks: [],
    spans: [{ from: 2019.1, to: 2020.5, label: 'kokeilu käynnissä' }],
    signs: SIGNS,
    table: {
      caption: 'Käynnit kuukausittain',
      legend: [],
      columns: ['Kuukausi', 'Käynnit'],
      rows: VISITS.map((visits, index) => [
        `${((index + 9) % 12) + 1}/${2018 + Math.floor((index + 9) / 12)}`,
        index === 9 || index === 10 ? 'ei kerätty' : `${visits}`,
      ]),
    },
  };
}

/** Years with a break, every kind of empty period, and a comparison area with empty ones too. */
export function partedChart(): ChartSpec {
  return {
    id: 'toimeentulo-kuvio',
    title: 'Toimeentulotuen saajat',
    description: 'Osuus on pysynyt 8–11 prosentissa; vuonna 2017 kysymys muuttui.',
    unit: '%',
    x: {
      min: 2012.5,
      max: 2021.5,
      ticks: [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021].map((at) => ({
        at,
        label: `${at}`,
      })),
    },
    y: { min: 0, max: 15, cut: false, ticks: percentTicks(0, 5, 10, 15) },
    series: [
      {
        label: 'Kuvitteellinen kaupunginosa, kaikki taloudet',
        role: 'own',
        points: [
          value(2013, 8.1, null, '8,1\u00a0%'),
          {
            state: 'suppressed',
            at: 2014,
            label: 'ei esitetä tietosuojasyistä',
          },
          value(2015, 8.9, null, '8,9\u00a0%'),
          value(2016, 9.4, null, '9,4\u00a0%'),
          value(2017, 11.2, null, '11,2\u00a0%'),
          value(2018, 10.8, null, '10,8\u00a0%'),
          { state: 'missing', at: 2019, label: 'tieto puuttuu' },
          { state: 'not-applicable', at: 2020, label: 'ei voi esiintyä' },
          { state: 'not-yet-published', at: 2021, label: 'ei vielä julkaistu' },
        ],
      },
      {
        label: 'Vertailualue 2',
        role: 'comparison',
        points: [
          value(2013, 8.4, null, '8,4\u00a0%'),
          value(2014, 8.6, null, '8,6\u00a0%'),
          { state: 'not-collected', at: 2015, label: 'ei kerätty' },
          value(2016, 8.8, null, '8,8\u00a0%'),
          value(2017, 10.1, null, '10,1\u00a0%'),
          value(2018, 10.3, null, '10,3\u00a0%'),
          value(2019, 10.4, null, '10,4\u00a0%'),
        ],
      },
    ],
    baseline: null,
    target: null,
    path: [],
    pathLabel: '',
    control: null,
    difference: null,
    breaks: [{ at: 2017, label: 'kysymyksen sanamuoto muuttui' }],
    spans: [{ from: 2018.2, to: 2019.4, label: 'kokeilu käynnissä' }],
    signs: SIGNS,
    table: {
      caption: 'Toimeentulotuen saajat, osuus talouksista',
      legend: [],
      columns: ['Vuosi', 'Kaupunginosa', 'Vertailualue 2'],
      rows: [
        ['2013', '8,1\u00a0%', '8,4\u00a0%'],
        ['2014', '[c]', '8,6\u00a0%'],
        ['2015', '8,9\u00a0%', 'ei kerätty'],
        ['2016', '9,4\u00a0%', '8,8\u00a0%'],
        ['2017', '11,2\u00a0% [b]', '10,1\u00a0%'],
        ['2018', '10,8\u00a0%', '10,3\u00a0%'],
        ['2019', 'tieto puuttuu', '10,4\u00a0%'],
        ['2020', 'ei voi esiintyä', '–'],
        ['2021', 'ei vielä julkaistu', '–'],
      ],
    },
  };
}

/** A mean with a range to stay in; values so near each other that their labels compete. */
export function rangeChart(): ChartSpec {
  return {
    id: 'etaisyys-kuvio',
    title: 'Etäisyys kotoa kohtaamispaikkaan',
    description: 'Keskimääräinen etäisyys on 1,1 kilometriä; tavoite on 0,5–1,0 kilometriä.',
    unit: 'km',
    x: {
      min: 2019,
      max: 2021,
      ticks: [
        { at: 2019.25, label: '1–6/2019' },
        { at: 2019.75, label: '7–12/2019' },
        { at: 2020.25, label: '1–6/2020' },
        { at: 2020.75, label: '7–12/2020' },
      ],
    },
    y: {
      min: 0,
      max: 2,
      cut: false,
      ticks: [
        { at: 0, label: '0' },
        { at: 1, label: '1' },
        { at: 2, label: '2' },
      ],
    },
    series: [
      {
        label: 'Osallistujat',
        role: 'own',
        points: [
          value(2019.25, 1.2, [0.9, 1.5], '1,2'),
          value(2019.75, 1.15, [0.9, 1.4], '1,2'),
          value(2020.25, 1.1, [0.85, 1.35], '1,1'),
        ],
      },
      {
        label: 'Muut asukkaat',
        role: 'comparison',
        points: [value(2019.25, 1.18, null, '1,2'), value(2020.25, 1.12, null, '1,1')],
      },
    ],
    baseline: { value: 1.2, label: 'Lähtötaso 1,2\u00a0km' },
    target: {
      kind: 'range',
      low: 0.5,
      high: 1,
      at: 2020.75,
      label: 'Tavoite 0,5–1,0\u00a0km',
    },
    path: [],
    pathLabel: '',
    control: null,
    difference: null,
    breaks: [],
    spans: [],
    signs: SIGNS,
    table: {
      caption: 'Keskimääräinen etäisyys kilometreinä',
      legend: [],
      columns: ['Jakso', 'Osallistujat', 'Muut asukkaat'],
      rows: [
        ['tammi–kesäkuu 2019', '1,2', '1,2'],
        ['heinä–joulukuu 2019', '1,2', '–'],
        ['tammi–kesäkuu 2020', '1,1', '1,1'],
      ],
    },
  };
}

/** The monthly chart with the limits of its usual variation and the months that lie outside them. */
export function controlChart(): ChartSpec {
  const chart = monthlyChart();
  const at = (index: number) => 2018.75 + (index + 0.5) / 12;
  return {
    ...chart,
    id: 'vaihtelu-kuvio',
    control: {
      from: at(0),
      centre: 1180,
      limits: { lower: 860, upper: 1500 },
      signals: [14, 15, 16].map(at),
    },
  };
}
