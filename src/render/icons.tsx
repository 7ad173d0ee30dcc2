import type { ComponentChildren, JSX } from 'preact';
import type { LightColour, StatusShape } from '../report/block.ts';

/** The shape of a computed status, in the colour of the text. Its word stands beside it. */
export function StatusIcon({ shape }: { readonly shape: StatusShape }): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {statusForm(shape)}
    </svg>
  );
}

function statusForm(shape: StatusShape): ComponentChildren {
  switch (shape) {
    case 'check':
      return <path d="M2.5,8.5l3.5,3.5l7.5,-8" />;
    case 'forward':
      return <path d="M2,8h11M8.5,3.5L13,8l-4.5,4.5" />;
    case 'back':
      return <path d="M14,8H3M7.5,3.5L3,8l4.5,4.5" />;
    case 'half':
      return (
        <>
          <circle cx="8" cy="8" r="6" />
          <path d="M8,2a6,6,0,0,0,0,12Z" fill="currentColor" />
        </>
      );
    case 'low':
      return (
        <>
          <circle cx="8" cy="8" r="6" />
          <path d="M3.2,11.5a6,6,0,0,0,9.6,0Z" fill="currentColor" />
        </>
      );
    case 'steady':
      return <path d="M2.5,6h11M2.5,10.5h11" />;
    case 'question':
      return (
        <>
          <path d="M5,5.5a3,3,0,1,1,4.3,2.7C8.3,8.7,8,9.3,8,10.2" />
          <path d="M8,13.4v0.1" stroke-width="2.25" />
        </>
      );
    case 'cross':
      return <path d="M3.5,3.5l9,9M12.5,3.5l-9,9" />;
    case 'clock':
      return (
        <>
          <circle cx="8" cy="8" r="6" />
          <path d="M8,4.5V8l2.5,1.5" />
        </>
      );
    case 'dash':
      return <path d="M3,8h10" />;
    case 'shield':
      return <path d="M8,1.8l5,2v4c0,3.2-2.1,5.4-5,6.4c-2.9-1-5-3.2-5-6.4v-4Z" />;
    case 'alert':
      return (
        <>
          <path d="M8,2l6.3,11.5H1.7Z" />
          <path d="M8,6.5v3M8,11.5v0.1" />
        </>
      );
  }
}

/** A reviewer's light: a disc whose colour, edge and sign all differ. Its words stand beside it. */
export function LightIcon({ light }: { readonly light: LightColour }): JSX.Element {
  const { fill, sign, form } = LIGHTS[light];
  return (
    <svg
      class="icon icon-light"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <circle
        cx="10"
        cy="10"
        r="8.5"
        fill={fill}
        stroke={sign}
        stroke-width="1.25"
        stroke-dasharray={light === 'grey-does-not-apply' ? '2.5 2' : undefined}
      />
      <path
        d={form}
        fill="none"
        stroke={sign}
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Keep going: arrow. Pay attention: exclamation. Stop: bar. Evidence missing: ?. Not this: dash. */
const LIGHTS: Record<LightColour, { fill: string; sign: string; form: string }> = {
  green: {
    fill: '#1f7a3d',
    sign: '#ffffff',
    form: 'M6,10h7.5M10.5,6.8l3.2,3.2l-3.2,3.2',
  },
  yellow: { fill: '#ffd23f', sign: '#3d3000', form: 'M10,5.2v5.8M10,14.2v0.2' },
  red: { fill: '#b3261e', sign: '#ffffff', form: 'M6,8.3h8v3.4h-8Z' },
  'grey-evidence-missing': {
    fill: '#e3e7eb',
    sign: '#3c4650',
    form: 'M7.6,8a2.4,2.4,0,1,1,3.4,2.1c-0.8,0.4-1,0.8-1,1.5M10,14.4v0.1',
  },
  'grey-does-not-apply': {
    fill: '#ffffff',
    sign: '#3c4650',
    form: 'M6.5,10h7',
  },
};
