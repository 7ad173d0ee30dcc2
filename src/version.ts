/** Stamped by scripts/build.mjs; `development` when the sources run unbuilt, as in tests. */
declare const __JALOSTAMO_VERSION__: string | undefined;
declare const __JALOSTAMO_COMMIT__: string | undefined;
declare const __JALOSTAMO_BUILD__: string | undefined;

export const VERSION: string =
  typeof __JALOSTAMO_VERSION__ === 'string' ? __JALOSTAMO_VERSION__ : 'development';

/** Fingerprint of the sources and their libraries, which a commit is not for who changes them. */
export const BUILD: string =
  typeof __JALOSTAMO_BUILD__ === 'string' ? __JALOSTAMO_BUILD__ : 'development';

/** Short commit the tool was built from. */
export const COMMIT: string =
  typeof __JALOSTAMO_COMMIT__ === 'string' ? __JALOSTAMO_COMMIT__ : 'unknown';
