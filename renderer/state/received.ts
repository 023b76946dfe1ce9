/** An answer that is asked for again and again, and comes as what it differs in from the one that is here (api/patch.ts). */
import { patched, type Sent } from '../../shared/api.ts';
import type { Outcome } from '../../shared/model/problem.ts';

/** `known`: the version that is here; null = none, so that the whole is wanted. */
export type Ask<T> = (known: number | null) => Promise<Outcome<Sent<T>>>;

interface Known<T> {
  readonly version: number;
  readonly value: T;
}

/** Where nothing has changed, the answer is the same object as the one before; so is each part of it. */
export class Received<T> {
  readonly #ask: Ask<T>;
  /** Another state of the same thing, versions of which main knows as well: what it is here helps for a first time. */
  readonly #beside: Received<T> | null;
  #known: Known<T> | null = null;
  /** The last question, until it has been answered; and one that all may wait for who ask in the same turn, or meanwhile. */
  #busy: Promise<unknown> | null = null;
  #next: Promise<Outcome<T>> | null = null;

  constructor(ask: Ask<T>, beside: Received<T> | null = null) {
    this.#ask = ask;
    this.#beside = beside;
  }

  /** How it is now, and not before: main is asked in this turn, or after it. One question is under way at a time. */
  current(): Promise<Outcome<T>> {
    if (this.#next !== null) return this.#next;
    const waits = [this.#busy, this.#beside?.busy].filter((each) => each != null);
    // At once where that can be: what is put off to the end of the turn comes after all that React draws in it.
    const question = waits.length === 0 ? this.#put(this.#best()) : this.#putAfter(waits);
    this.#next = question;
    if (waits.length === 0) {
      queueMicrotask(() => {
        this.#next = null;
      });
    }
    const busy: Promise<unknown> = question
      .catch(() => null)
      .then(() => {
        if (this.#busy === busy) this.#busy = null;
      });
    this.#busy = busy;
    return question;
  }

  async #putAfter(waits: readonly Promise<unknown>[]): Promise<Outcome<T>> {
    await Promise.all(waits);
    this.#next = null;
    return this.#put(this.#best());
  }

  #best(): Known<T> | null {
    return this.#known ?? this.#beside?.known ?? null;
  }

  get known(): Known<T> | null {
    return this.#known;
  }

  /** It is here, or has been asked for: to ask for it once more costs next to nothing. */
  get isWanted(): boolean {
    return this.#busy !== null || this.#known !== null;
  }

  /** Until nothing is asked any more; null = nothing is. */
  get busy(): Promise<unknown> | null {
    return this.#busy;
  }

  async #put(known: Known<T> | null): Promise<Outcome<T>> {
    const answer = await this.#ask(known?.version ?? null);
    if (!answer.ok) return answer;
    const sent = answer.value;
    // Main has forgotten our version, or never knew it.
    if ('whole' in sent) return this.#take(sent.version, sent.whole);
    if (known?.version !== sent.since) return this.#put(null);
    return this.#take(sent.version, patched(known.value, sent.patch));
  }

  #take(version: number, value: T): Outcome<T> {
    this.#known = { version, value };
    return { ok: true, value };
  }
}
