/** The lines of an example as they are shown: moved left together, so that they stand as in the file. */
export function exampleLines(text: string): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/));
  const depth = Math.min(...depths);
  return Number.isFinite(depth) ? lines.map((line) => line.slice(depth)) : lines;
}
