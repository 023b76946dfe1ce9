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
  /** The last question that has been put; and one that is about to be, which all may wait for who come meanwhile. */
  #answered: Promise<unknown> = Promise.resolve();
  #next: Promise<Outcome<T>> | null = null;

  constructor(ask: Ask<T>, beside: Received<T> | null = null) {
    this.#ask = ask;
    this.#beside = beside;
  }

  /** How it is now, and not before: main is asked after this call. One question is under way at a time. */
  current(): Promise<Outcome<T>> {
    if (this.#next !== null) return this.#next;
    const question = Promise.all([this.#answered, this.#beside?.settled()]).then(() => {
      this.#next = null;
      return this.#put(this.#known ?? this.#beside?.known ?? null);
    });
    this.#next = question;
    this.#answered = question.catch(() => null);
    return question;
  }

  get known(): Known<T> | null {
    return this.#known;
  }

  /** It is here, or has been asked for: to ask for it once more costs next to nothing. */
  get isWanted(): boolean {
    return this.#next !== null || this.#known !== null;
  }

  /** Until nothing is asked any more. */
  settled(): Promise<unknown> {
    return this.#answered;
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
