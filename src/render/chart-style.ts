/** The one visual language of the charts. Every pair of colours also differs in form. */
export const CHART_COLOURS = {
  ink: '#1d2733',
  quiet: '#55606b',
  grid: '#e3e7eb',
  axis: '#7b8794',
  own: '#0a4d7a',
  interval: '#6491b2',
  band: '#d5e3ed',
  comparison: '#5b6470',
  comparisonInterval: '#89929a',
  target: '#9a3412',
  span: '#f0f3f6',
  paper: '#ffffff',
} as const;

export const CHART_FONT = "'Source Sans 3', 'Segoe UI', system-ui, sans-serif";

/** From this many values on a series is drawn as a line with a band, not as marks with bars. */
export const MANY_POINTS = 13;
