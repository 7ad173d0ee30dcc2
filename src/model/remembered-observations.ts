import type { Place, Problem, Span } from '../diagnostics/problem.ts';
import { type CsvVisitor, readCsv } from '../source/csv-table.ts';
import { decodeText } from '../source/decode.ts';
import type { Memory } from '../source/memory.ts';
import { createProblemList } from '../source/problem-list.ts';
import type { CsvTable, SourceFile } from '../source/source.ts';
import type { ObservationContext, ObservationFile } from './build-observations.ts';
import type { ObservationColumn } from './observation-columns.ts';
import { type KeptRows, ObservationRows } from './observation-rows.ts';
import type { Observations } from './observations.ts';
import { sealRows } from './seal-rows.ts';

/** Reading a larger table again is as quick as taking it up. In bytes. */
const LARGEST_KEPT = 500_000;

/** A data file that an earlier run has read whole. */
export interface RememberedObservations {
  readonly table: CsvTable;
  readonly problems: readonly Problem[];
  /** Taken up at the first call. */
  read(): Observations;
}

/** A table's shape. */
type TableFacts = Pick<CsvTable, 'encoding' | 'separator' | 'header' | 'rowCount'>;

/** What is kept of a data file. */
interface KeptTable {
  readonly facts: TableFacts;
  readonly columns: readonly (readonly [ObservationColumn, number])[];
  readonly dimensions: readonly (readonly [string, number])[];
  readonly rows: KeptRows;
}

/** `dependsOn`: the files that `context` comes from. */
export function recallObservations(
  file: SourceFile,
  dependsOn: readonly string[],
  context: ObservationContext,
  memory: Memory,
): RememberedObservations | null {
  const reading = memory.recall(file.path, dependsOn);
  if (reading === undefined) return null;
  // A memory gives back what the same build has kept for the same bytes: see `keepObservations`.
  const table = new RememberedTable(file, () => reading.content() as KeptTable);
  let observations: Observations | undefined;
  return {
    table,
    problems: reading.problems,
    read() {
      observations ??= takeUp(table, context);
      return observations;
    },
  };
}

/** `dependsOn` as when it is recalled. */
export function keepObservations(
  file: SourceFile,
  dependsOn: readonly string[],
  { table, collected }: ObservationFile,
  problems: readonly Problem[],
  memory: Memory,
): void {
  if (collected === null || file.bytes.length > LARGEST_KEPT) return;
  const { header, rows } = collected;
  const content = (): KeptTable => ({
    facts: {
      encoding: table.encoding,
      separator: table.separator,
      header: table.header,
      rowCount: table.rowCount,
    },
    columns: [...header.columns],
    dimensions: [...header.dimensions],
    rows: rows.kept(),
  });
  memory.keep(file.path, dependsOn, { problems, content });
}

function takeUp(table: RememberedTable, context: ObservationContext): Observations {
  const kept = table.takeUp();
  const header = {
    columns: new Map(kept.columns),
    dimensions: new Map(kept.dimensions),
    complete: true,
  };
  const { calendar } = context;
  // No cell is read any more, so it does not matter how one would be.
  const options = { calendar, monthly: false, decimalComma: false };
  const rows = new ObservationRows(header, options, createProblemList(table.path));
  rows.takeUp(kept.rows, calendar);
  return sealRows(rows, header, context, table);
}

/** Places are found by reading the file, if anything in it is complained about for the first time. */
class RememberedTable implements CsvTable {
  readonly #file: SourceFile;
  readonly #content: () => KeptTable;
  #facts: TableFacts | undefined;
  #table: CsvTable | undefined;

  constructor(file: SourceFile, content: () => KeptTable) {
    this.#file = file;
    this.#content = content;
  }

  /** All that is kept. Not held here, because the rows soon stand in columns. */
  takeUp(): KeptTable {
    const kept = this.#content();
    this.#facts = kept.facts;
    return kept;
  }

  get path(): string {
    return this.#file.path;
  }

  get encoding(): CsvTable['encoding'] {
    return this.#known().encoding;
  }

  get separator(): CsvTable['separator'] {
    return this.#known().separator;
  }

  get header(): readonly string[] {
    return this.#known().header;
  }

  get rowCount(): number {
    return this.#known().rowCount;
  }

  #known(): TableFacts {
    return this.#facts ?? this.takeUp().facts;
  }

  get text(): string {
    return decodeText(this.#file).value?.text ?? '';
  }

  locate(place: Place): Span | null {
    return this.#read().locate(place);
  }

  #read(): CsvTable {
    this.#table ??= readCsv(this.#file, NOBODY).value;
    return this.#table;
  }
}

const NOBODY: CsvVisitor = { header: () => {}, record: () => {} };
