const DRIVE = /^[A-Za-z]:/;

/**
 * Whether a path that a user wrote stays inside the programme on every system: relative, POSIX,
 * without `..`. Backslashes, drive letters and NUL are refused, for they mean different things on
 * different systems. Symbolic links are not looked at here.
 */
export function isInsideProgramme(path: string): boolean {
  if (path === '' || path.startsWith('/') || DRIVE.test(path)) return false;
  if (path.includes('\\') || path.includes('\u0000')) return false;
  return !path.split('/').includes('..');
}
