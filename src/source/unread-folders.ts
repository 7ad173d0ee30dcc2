/** Folders that hold no part of a programme and may be huge. They are not read, wherever they lie. */
export const UNREAD_FOLDERS: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  'reports',
  '.jalostamo',
]);

/** Whether a path leads where nothing is read, or nothing of the programme is: a hidden folder. */
export function isUnread(path: string): boolean {
  return path.split('/').some((part) => UNREAD_FOLDERS.has(part) || part.startsWith('.'));
}
