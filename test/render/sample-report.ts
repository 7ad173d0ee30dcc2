import type { Block, Inline, Report, TableCell } from '../../src/report/block.ts';
import { monthlyChart, partedChart, rangeChart, surveyChart } from './sample-charts.ts';
import { forestChart, groupChart } from './sample-row-charts.ts';

/** A made-up report with every kind of block, inline, shape and light. No real city or person. */
export function sampleReport(): Report {
  return {
    kind: 'monitoring',
    language: 'fi',
    title: 'Seurantaraportti',
    subtitle: 'Esimerkkiohjelma, heinä–joulukuu 2020',
    banners: ['Kuvitteellinen esimerkkiaineisto', 'Luonnos'],
    labels: {
      contents: 'Sisällys',
      skipToContent: 'Siirry sisältöön',
      dataTable: 'Tiedot taulukkona',
      provenance: 'Lähde- ja versiotiedot',
    },
    provenance: [
      { term: 'Työkalu', text: text('Jalostamo 0.1.0') },
      {
        term: 'Versio (commit)',
        text: [{ type: 'code', text: '4f1c2a90b7d35e8861f0a2c4d6e8b0913579acef' }],
      },
      { term: 'Menetelmät', text: text('wilson@1, newcombe@1') },
    ],
    blocks: [
      { type: 'heading', level: 2, id: 'yhteenveto', text: 'Yhteenveto' },
      {
        type: 'paragraph',
        style: 'lead',
        content: text(
          'Kahdesta kokeilusta toinen on käynnissä ja toinen päättynyt. Kolmesta indikaattorista yksi etenee tavoitteen mukaisesti.',
        ),
      },
      { type: 'table', ...statusTable() },
      ...experiment(),
      ...review(),
      ...reading(),
    ],
  };
}

export function text(words: string): readonly Inline[] {
  return [{ type: 'text', text: words }];
}

function cell(words: string): TableCell {
  return { content: text(words) };
}

function statusTable() {
  const rows: readonly (readonly [string, Inline, string, string])[] = [
    [
      'Koettu osallisuus',
      status('forward', 'Etenee tavoitteen mukaisesti'),
      '52\u00a0%',
      '69\u00a0%',
    ],
    ['Luottamus naapureihin', status('half', 'Jäljessä tavoitteesta'), '41\u00a0%', '43\u00a0%'],
    ['Kävijämäärä', status('low', 'Selvästi jäljessä tavoitteesta'), '1\u00a0240', '1\u00a0198'],
    ['Yksinäisyys', status('back', 'Etääntyy tavoitteesta'), '12\u00a0%', '19\u00a0%'],
    ['Asukaspalaute', status('steady', 'Ei selvää muutosta'), '3,2', '3,2'],
    ['Osallistujat', status('question', 'Oikea suunta, varmuus ei vielä riitä'), '40', '46'],
    ['Tapahtumat', status('check', 'Tavoite saavutettu'), '4', '12'],
    ['Vastausosuus', status('cross', 'Tavoitetta ei saavutettu'), '38\u00a0%', '35\u00a0%'],
    ['Palvelun tuntemus', status('clock', 'Ei vielä ajankohtainen'), '–', '–'],
    ['Turvallisuuden tunne', status('shield', 'Turvarajan sisällä'), '81\u00a0%', '80\u00a0%'],
    ['Ilmoitetut häiriöt', status('alert', 'Turvaraja ylittynyt'), '3', '9'],
    ['Toimeentulo', status('dash', 'Ei voida arvioida'), '[c]', '[c]'],
  ];
  return {
    caption: 'Indikaattorien tila',
    legend: ['[c] ei esitetä tietosuojasyistä', '[p] ennakkotieto'],
    columns: [
      { title: 'Indikaattori', align: 'start' as const },
      { title: 'Tila', align: 'start' as const },
      { title: 'Lähtötaso', align: 'end' as const },
      { title: 'Viimeisin', align: 'end' as const },
    ],
    rows: rows.map(([name, state, baseline, latest]) => [
      cell(name),
      { content: [state] },
      cell(baseline),
      cell(latest),
    ]),
  };
}

function status(shape: Extract<Inline, { type: 'status' }>['shape'], words: string): Inline {
  return { type: 'status', shape, text: words };
}

function experiment(): readonly Block[] {
  return [
    { type: 'heading', level: 2, id: 'kokeilut', text: 'Kokeilut' },
    {
      type: 'heading',
      level: 3,
      id: 'kohtaamispaikka',
      text: 'Kohtaamispaikka Kuvitteellinen',
    },
    {
      type: 'facts',
      facts: [
        { term: 'Vaihe', text: text('kokeilu käynnissä') },
        { term: 'Vastuutaho', text: text('Esimerkkikaupunki, asukastoiminta') },
        {
          term: 'Suunnitelma',
          text: [
            {
              type: 'link',
              href: 'https://example.org/suunnitelma?a=1&b=2',
              content: text('kokeilun suunnitelma'),
            },
          ],
        },
      ],
    },
    { type: 'heading', level: 4, id: 'osallisuus', text: 'Koettu osallisuus' },
    {
      type: 'paragraph',
      content: [status('forward', 'Etenee tavoitteen mukaisesti')],
    },
    {
      type: 'paragraph',
      content: text(
        'Osuus nousi 52 prosentista 69 prosenttiin eli 17 prosenttiyksikköä (95 prosentin luottamusväli 5–29). Muutos on toivottuun suuntaan ja suurempi kuin satunnaisvaihtelu yksin tavallisesti aiheuttaa.',
      ),
    },
    { type: 'chart', chart: surveyChart(), isTitled: true },
    { type: 'heading', level: 4, id: 'kavijat', text: 'Kävijämäärä' },
    { type: 'chart', chart: monthlyChart(), isTitled: true },
    { type: 'heading', level: 4, id: 'toimeentulo', text: 'Toimeentulo' },
    { type: 'chart', chart: partedChart(), isTitled: true },
    { type: 'heading', level: 4, id: 'etaisyys', text: 'Etäisyys kotoa' },
    { type: 'chart', chart: rangeChart(), isTitled: true },
    { type: 'chart', chart: groupChart(), isTitled: true },
    { type: 'chart', chart: forestChart(), isTitled: true },
    {
      type: 'callout',
      tone: 'caution',
      title: 'Tavoitetta muutettiin 3.2.2020 (62 → 58)',
      blocks: [
        {
          type: 'paragraph',
          content: text('Alkuperäisen suunnitelman mukaan tila olisi: jäljessä tavoitteesta.'),
        },
        {
          type: 'list',
          ordered: false,
          items: [
            [
              {
                type: 'paragraph',
                content: text('Perustelu: kysely jaettiin myös verkossa.'),
              },
            ],
            [
              {
                type: 'paragraph',
                content: text('Muutos kirjattiin ennen tulosten julkaisua.'),
              },
            ],
          ],
        },
      ],
    },
    {
      type: 'quote',
      by: 'Kokeilutiimi',
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Kävijöitä tuli ' },
            { type: 'strong', content: text('odotettua vähemmän') },
            { type: 'text', text: ', mutta he ' },
            { type: 'emphasis', content: text('viipyivät pidempään') },
            { type: 'text', text: '. Mallin nimi on ' },
            {
              type: 'foreign',
              lang: 'sv',
              content: text('Öppna vardagsrummet'),
            },
            { type: 'text', text: '.' },
          ],
        },
      ],
    },
  ];
}

function review(): readonly Block[] {
  const light = (
    colour: Extract<Inline, { type: 'light' }>['light'],
    words: string,
  ): TableCell => ({
    content: [{ type: 'light', light: colour, text: words }],
  });
  return [
    {
      type: 'heading',
      level: 2,
      id: 'vertaisarviointi',
      text: 'Vertaisarviointi',
    },
    {
      type: 'table',
      caption: 'Arviot kriteereittäin',
      legend: [],
      columns: [
        { title: 'Kriteeri', align: 'start' },
        { title: 'Itsearviointi', align: 'start' },
        { title: 'Naapurikaupunki', align: 'start' },
        { title: 'Kolmas kaupunki', align: 'start' },
      ],
      rows: [
        [
          cell('Asukkaiden osallisuus'),
          light('green', 'Hyvä – jatkakaa samaan malliin'),
          light('yellow', 'Kiinnittäkää tähän huomiota'),
          light('red', 'Pysähtykää ja miettikää uudelleen'),
        ],
        [
          cell('Kustannukset'),
          light('yellow', 'Kiinnittäkää tähän huomiota'),
          light('grey-evidence-missing', 'Ei voida arvioida, näyttö puuttuu'),
          light('grey-does-not-apply', 'Ei koske tätä kokeilua'),
        ],
      ],
    },
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [
        [
          {
            type: 'paragraph',
            content: text('Kysykää myös niiltä, jotka eivät tule paikalle.'),
          },
          {
            type: 'paragraph',
            style: 'small',
            content: text('Vastine: hyväksytään, toteutetaan keväällä.'),
          },
        ],
        [
          {
            type: 'paragraph',
            content: text('Kirjatkaa tilan kustannukset kuukausittain.'),
          },
        ],
      ],
    },
  ];
}

function reading(): readonly Block[] {
  return [
    { type: 'heading', level: 2, id: 'lukuohje', text: 'Näin luet raporttia' },
    {
      type: 'callout',
      tone: 'note',
      title: 'Luottamusväli',
      blocks: [
        {
          type: 'paragraph',
          content: text(
            'Luottamusväli kertoo, kuinka tarkka pienestä aineistosta laskettu luku on.',
          ),
        },
      ],
    },
    {
      type: 'paragraph',
      style: 'small',
      content: text(
        'Kaupunkeja ei aseteta paremmuusjärjestykseen. Raportissa tehtiin 4 vertailua.',
      ),
    },
  ];
}
