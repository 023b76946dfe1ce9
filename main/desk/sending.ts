/** Answers that are asked for after every step: what was sent before is remembered, so that what differs can be told. */
import { patchBetween, type Sent } from '../../shared/api/patch.ts';

/** How many are remembered: undo and redo go a few steps back and forth, and the state in the store is one of them. */
const REMEMBERED = 6;

/** The states of one thing that were sent last. Each has a number of its own, which counts for this object alone. */
export class Sending<T extends object> {
  private readonly sent: { readonly version: number; readonly value: T }[] = [];
  private last = 0;

  /** `known`: the number of the state that whoever asks has; any other than those remembered is no help. */
  send(value: T, known: number | undefined): Sent<T> {
    const { version } = this.remembered(value);
    const before = this.sent.find((each) => each.version === known);
    if (before === undefined) return { version, whole: value };
    return { version, since: before.version, patch: patchBetween(before.value, value) };
  }

  /** The last one is the one asked for last. */
  private remembered(value: T): { readonly version: number } {
    const place = this.sent.findIndex((each) => each.value === value);
    const [found] = place < 0 ? [] : this.sent.splice(place, 1);
    const entry = found ?? { version: ++this.last, value };
    this.sent.push(entry);
    if (this.sent.length > REMEMBERED) this.sent.shift();
    return entry;
  }
}
