/** Columns that grow: numbers in typed arrays, texts as codes into a list of distinct ones. */

/** Most files have one row a month. Small arrays are cheap to make, and doubling is quick. */
const FIRST_CAPACITY = 32;

/** Numbers in 8 bytes each; NaN is a blank. */
export class Float64Column {
  #values = new Float64Array(FIRST_CAPACITY);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Float64Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** NaN outside the column too. */
  at(index: number): number {
    return this.#values[index] ?? Number.NaN;
  }

  /** As plain data: null is a blank. */
  toArray(): (number | null)[] {
    const values: (number | null)[] = [];
    for (let index = 0; index < this.#length; index++) {
      const value = this.at(index);
      values.push(Number.isNaN(value) ? null : value);
    }
    return values;
  }
}

/** Whole numbers in 4 bytes each. */
export class Int32Column {
  #values = new Int32Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Int32Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** 0 outside the column. */
  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  toArray(): number[] {
    return [...this.#values.subarray(0, this.#length)];
  }
}

/** A column of texts as plain data; without codes every text is empty. */
export interface KeptTexts {
  readonly texts: readonly string[];
  readonly codes: readonly number[];
}

/** Texts of which few are distinct. Code 0 is always the empty text. */
export class TextColumn {
  readonly #codes = new Int32Column();
  readonly #codeOf = new Map<string, number>([['', 0]]);
  readonly #texts: string[] = [''];
  /** Index of a text's first push; −1 for the empty text until it is pushed. */
  readonly #firsts: number[] = [-1];

  push(text: string): void {
    let code = text === '' ? 0 : this.#codeOf.get(text);
    if (code === undefined) {
      code = this.#texts.length;
      this.#codeOf.set(text, code);
      this.#texts.push(text);
      this.#firsts.push(this.#codes.length);
    } else if (code === 0 && this.#firsts[0] === -1) {
      this.#firsts[0] = this.#codes.length;
    }
    this.#codes.push(code);
  }

  at(index: number): string {
    return this.#texts[this.#codes.at(index)] ?? '';
  }

  /** The code that stands for the text at an index. */
  codeAt(index: number): number {
    return this.#codes.at(index);
  }

  /** −1 for a text that was never pushed. */
  codeOf(text: string): number {
    return this.#codeOf.get(text) ?? -1;
  }

  /** Above every code. */
  get codeCount(): number {
    return this.#texts.length;
  }

  kept(): KeptTexts {
    if (this.#texts.length === 1) return { texts: [], codes: [] };
    return { texts: this.#texts, codes: this.#codes.toArray() };
  }

  takeUp({ texts, codes }: KeptTexts, length: number): void {
    for (let index = 0; index < length; index++) this.push(texts[codes[index] ?? 0] ?? '');
  }

  /** Distinct texts that were pushed, in code-unit order. */
  distinct(): readonly string[] {
    return this.#texts.filter((_, code) => this.#firsts[code] !== -1).sort();
  }

  firstIndexOf(text: string): number {
    const code = this.#codeOf.get(text);
    return code === undefined ? -1 : (this.#firsts[code] ?? -1);
  }
}
