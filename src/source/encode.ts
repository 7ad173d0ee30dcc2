import type { Encoding } from './source.ts';
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.ts';

/** Bytes of a text that begins without a byte order mark; UTF-16 gets its mark. Null when a character has none. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | null {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-8-twice':
      return new TextEncoder().encode(decodeWindows1252(new TextEncoder().encode(text)));
    case 'utf-16le':
    case 'utf-16be':
      return encodeUtf16(`\ufeff${text}`, encoding === 'utf-16le');
    case 'windows-1252':
      return encodeWindows1252(text);
  }
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}
