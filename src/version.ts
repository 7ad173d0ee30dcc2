/** Stamped by scripts/build.mjs; `development` when the sources run unbuilt, as in tests. */
declare const __JALOSTAMO_VERSION__: string | undefined;
declare const __JALOSTAMO_COMMIT__: string | undefined;

export const VERSION: string =
  typeof __JALOSTAMO_VERSION__ === 'string' ? __JALOSTAMO_VERSION__ : 'development';

/** Short commit the tool was built from. */
export const COMMIT: string =
  typeof __JALOSTAMO_COMMIT__ === 'string' ? __JALOSTAMO_COMMIT__ : 'unknown';
