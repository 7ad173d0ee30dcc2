/**
 * A path as it is compared and shown: NFC, `/` only between steps, no empty or `.` steps.
 * macOS hands out decomposed names (`a` + diaeresis), Windows and git composed ones; both are the
 * same file to a person. Letter case is kept, and `..` and a leading `/` are left for
 * `isInsideProgramme` to judge.
 */
export function normalizePath(path: string): string {
  const root = path.startsWith('/') ? '/' : '';
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  return (root + steps.join('/')).normalize('NFC');
}
