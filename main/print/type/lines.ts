/** Text broken into lines that fit. */
import { type Weight, widthOf } from './typeface.ts';

/** Codes may break behind these. */
const DIVIDERS = new Set(['.', '_', '/', ':', '\\', '-', ',', ';', '›', '@']);

/**
 * Lines of at most `room` (thousandths of the size). Breaks at blanks, else behind the signs that divide codes, else
 * anywhere: nothing is cut off. Line ends in the text are kept.
 */
export function linesOf(text: string, weight: Weight, room: number): readonly string[] {
  if (widthOf(text, weight) <= room && !text.includes('\n')) return [text];
  return text.split(/\r\n|\r|\n/).flatMap((line) => brokenLine(line, weight, room));
}

function brokenLine(text: string, weight: Weight, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const blank = widthOf(' ', weight);
  for (const word of text.split(' ')) {
    const wide = widthOf(word, weight);
    if (line !== '' && width + blank + wide <= room) {
      line += ` ${word}`;
      width += blank + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    if (wide <= room) [line, width] = [word, wide];
    else {
      const pieces = brokenWord(word, weight, room);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
      width = widthOf(line, weight);
    }
  }
  lines.push(line);
  return lines;
}

function brokenWord(word: string, weight: Weight, room: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  /** Length of the piece up to and with its last divider. */
  let divided = 0;
  for (const character of word) {
    const wide = widthOf(character, weight);
    if (piece !== '' && width + wide > room) {
      const cut = divided > 0 ? divided : piece.length;
      pieces.push(piece.slice(0, cut));
      piece = piece.slice(cut);
      width = widthOf(piece, weight);
      divided = 0;
    }
    piece += character;
    width += wide;
    if (DIVIDERS.has(character)) divided = piece.length;
  }
  pieces.push(piece);
  return pieces;
}
