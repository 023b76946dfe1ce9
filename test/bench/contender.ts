/** Who takes part: each loads the model once, takes the questions in its own form, and says yes or no. */
import type { Model } from '../../shared/model/types.ts';
import type { Question } from './models.ts';

export interface Contender {
  readonly name: string;
  /** What of the rules it can say by itself, and what is done for it. */
  readonly does: string;
  load(model: Model): Promise<Loaded>;
}

export interface Loaded {
  /** Turns questions into what this engine is asked; not measured. */
  prepare(questions: readonly Question[]): Asked;
}

/** Decides the question with this number. */
export type Asked = (question: number) => boolean;

/** For engines that are asked with a request of their own. */
export function asked<T>(requests: readonly T[], decide: (request: T) => boolean): Asked {
  return (number) => {
    const request = requests[number];
    if (request === undefined) throw new RangeError(`no question ${number}`);
    return decide(request);
  };
}
