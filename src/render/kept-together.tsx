import type { JSX } from 'preact';

const NUMBER = String.raw`[\u2212+]?\d[\d.,\u00a0]{0,15}`;
const UNIT = String.raw`(?:\u00a0?%(?:-\p{L}{1,12}\.?)?)?`;
const BETWEEN = String.raw`(?:\u2013|\u2026| till | to )`;

/** `−21…8`, `5–29 %`, `41% to 63%`, `−7 %-yks.` */
const KEPT = new RegExp(
  String.raw`(${NUMBER}${UNIT}${BETWEEN}${NUMBER}${UNIT}|${NUMBER}\u00a0%-\p{L}{1,12}\.?)`,
  'gu',
);

/** Text in which a range of numbers, or a number with its unit, does not break across lines. */
export function KeptTogether({ text }: { readonly text: string }): JSX.Element {
  // Splitting at a captured pattern puts what was captured at the odd places.
  const parts = text.split(KEPT);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <span key={index} class="kept">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
