/** What a command says, and how: results on stdout, what went wrong on stderr, as text or, with `--json`, as JSON. */
import { resolve } from 'node:path';
import type { Problem } from '../../shared/model/problem.ts';
import type { Language } from '../../shared/model/types.ts';
import { problemText, type Translate, translator } from '../../shared/texts/translate.ts';
import type { Person } from '../session/seen.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit.ts';
import type { Io } from './io.ts';
import { Output } from './output.ts';

/** A problem with the known codes that come near an unknown one; none = nothing does. */
export interface Suggested extends Problem {
  readonly suggestions?: readonly string[];
}

/** What is said besides the problems when a command fails. */
export interface FailureContext {
  /** A last sentence, for people only. */
  readonly closing?: string;
  /** How the command is used, where that was the mistake. */
  readonly usage?: string;
}

export class Terminal {
  readonly io: Io;
  readonly json: boolean;
  readonly language: Language;
  readonly t: Translate;
  readonly out: Output;
  readonly err: Output;

  constructor(io: Io, json: boolean, language: Language = 'en') {
    this.io = io;
    this.json = json;
    this.language = language;
    this.t = translator(language);
    this.out = new Output(io.stdout);
    this.err = new Output(io.stderr);
  }

  /** Who types the command. */
  get person(): Person {
    return { login: this.io.author, hiddenProfile: () => this.t('profiles.hidden') };
  }

  /** A file name as the user gave it → absolute. */
  path(given: string): string {
    return resolve(this.io.cwd, given);
  }

  /** Writes a result: one JSON value with `--json`, else lines for people. */
  async result(value: object, lines: () => readonly string[]): Promise<void> {
    const written = this.json ? [JSON.stringify(value, null, 2)] : lines();
    await this.out.write(written.map((line) => `${line}\n`).join(''));
  }

  /** Says something beside the result, on stderr. */
  async note(text: string, value: object): Promise<void> {
    await this.err.write(`${this.json ? JSON.stringify(value) : text}\n`);
  }

  /** Tells what went wrong and gives the exit code to end with. */
  async fail(problems: readonly Suggested[], { closing, usage }: FailureContext = {}): Promise<ExitCode> {
    const told = problems.slice(0, MOST_TOLD);
    const untold = problems.length - told.length;
    if (this.json) {
      const more = untold === 0 ? {} : { more: untold };
      const error = { ...this.errorOf(told), ...more, ...(usage === undefined ? {} : { usage }) };
      await this.err.write(`${JSON.stringify({ error }, null, 2)}\n`);
    } else {
      const lines = told.map((found) => this.problemLine(found));
      if (untold > 0) lines.push(this.t('cli.moreProblems', { count: untold }));
      for (const more of [closing, usage]) if (more !== undefined) lines.push(more);
      await this.err.write(lines.map((line) => `${line}\n`).join(''));
    }
    return exitCodeOf(problems);
  }

  /** A problem for people: where, what, and which codes come near. */
  problemLine(found: Suggested): string {
    const text = printable(problemText(this.t, found));
    const { suggestions } = found;
    if (suggestions === undefined) return text;
    if (suggestions.length === 0) return `${text} ${this.t('cli.seeCodes')}`;
    const codes = suggestions.map((code) => this.t('cli.quoted', { value: code }));
    return `${text} ${this.t('cli.didYouMean', { codes: codes.join(', ') })}`;
  }

  /** Problems as `--json` and `decide` write them. */
  errorOf(problems: readonly Suggested[]): { readonly problems: readonly object[] } {
    return {
      problems: problems.map(({ place, suggestions, ...found }) => ({
        code: found.code,
        message: problemText(this.t, found),
        params: found.params,
        ...(place === undefined ? {} : { place }),
        ...(suggestions === undefined ? {} : { suggestions }),
      })),
    };
  }

  /** Waits until all is written; a result that could not be written is a failure too. */
  async close(code: ExitCode): Promise<ExitCode> {
    await this.out.finish();
    const { failure } = this.out;
    if (failure !== null) {
      await this.fail([{ code: 'output-failed', params: { reason: failure.message } }]);
    }
    await this.err.finish();
    return failure === null ? code : EXIT.badInput;
  }
}

/**
 * Problems that are told one by one. A file of a few megabytes that is wrong in every line would take gigabytes to tell,
 * and nobody reads so far.
 */
const MOST_TOLD = 10_000;

/** Characters that move the cursor, ring or change colours when they reach a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

/** Text on one line that does nothing to a terminal but appear. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
