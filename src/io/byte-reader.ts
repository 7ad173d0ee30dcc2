/** Takes lines and counted bytes from a stream of pieces. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Without its end; null at the end of the stream. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.#held.indexOf(0x0a);
      if (end !== -1) {
        const text = this.#held.toString('utf8', 0, end);
        this.#held = this.#held.subarray(end + 1);
        return text;
      }
      const piece = await this.#next();
      if (piece === null) return null;
      this.#held = Buffer.concat([this.#held, piece]);
    }
  }

  /** Exactly so many bytes, of the caller's own. */
  async take(count: number): Promise<Buffer> {
    const taken = Buffer.alloc(count);
    let filled = 0;
    await this.#pass(count, (piece) => {
      filled += piece.copy(taken, filled);
    });
    return taken;
  }

  async skip(count: number): Promise<void> {
    await this.#pass(count, () => {});
  }

  /** Lets the stream end where it is. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  async #pass(count: number, onPiece: (piece: Buffer) => void): Promise<void> {
    for (let left = count; left > 0; ) {
      if (this.#held.length === 0) {
        const piece = await this.#next();
        if (piece === null) throw new Error(`a stream ended ${left} bytes early`);
        this.#held = piece;
      }
      const piece = this.#held.subarray(0, left);
      onPiece(piece);
      this.#held = this.#held.subarray(piece.length);
      left -= piece.length;
    }
  }

  async #next(): Promise<Buffer | null> {
    const { done, value } = await this.#pieces.next();
    return done === true ? null : value;
  }
}
