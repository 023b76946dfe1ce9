/** In which language a command speaks: English for scripts, whatever the system does, unless `--lang` asks for another. */
import { type Outcome, success } from '../../shared/model/problem.ts';
import { LANGUAGES, type Language } from '../../shared/model/types.ts';
import { oneOf } from './usage.ts';

const OPTION = '--lang';

/** Read before everything else, since the help and what is said about mistakes are in the language too. */
export function languageOf(argv: readonly string[]): Outcome<Language> {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((word) => word === OPTION || word.startsWith(`${OPTION}=`));
  const word = words[at];
  // A value that is missing is told by commander, as with any option.
  const value = word === OPTION ? words[at + 1] : word?.slice(OPTION.length + 1);
  return value === undefined ? success('en') : oneOf(OPTION, value, LANGUAGES);
}
