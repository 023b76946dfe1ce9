/** Bytes of a file as text: UTF-8, or UTF-16 where a byte order mark says so. */
import { failure, type Outcome, problem, success } from '../model/problem.ts';

/** Both are in Node, Electron and browsers; `shared/` is compiled without the library that declares them. */
declare const TextDecoder: new (
  encoding: string,
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * The text of a file without its byte order mark. Refused (`not-utf8`, `not-utf16`) where a byte does not belong to the
 * encoding; the problem names the line, and for UTF-8 the byte and its offset in the file, counted from 0.
 */
export function decodeUtf8(bytes: Uint8Array, file: string): Outcome<string> {
  const encoding = encodingOf(bytes);
  try {
    return success(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return encoding === 'utf-8'
      ? failure(notUtf8(bytes, file))
      : failure(problem('not-utf16', { encoding: encoding.toUpperCase() }, { file }));
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Decoded with replacement characters and encoded again, the bytes first differ inside the first replacement; its
 * beginning is where the bytes stop being UTF-8.
 */
function notUtf8(bytes: Uint8Array, file: string) {
  const lenient = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(lenient);
  let offset = again.findIndex((byte, index) => byte !== bytes[index]);
  while (isContinuation(again[offset])) offset--;
  const line = bytes.subarray(0, offset).reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return problem('not-utf8', { value: `0x${byte}`, offset }, { file, line });
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
