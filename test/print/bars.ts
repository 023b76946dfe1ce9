/** What the charts of a cover have to say of some users, in the words that stand in for them. */
import type { HolderKey } from '../../shared/model/types.ts';
import type { Answers } from './answers.ts';
import { nodesOf, upwards, type View } from './views.ts';

/** Users by the highest level they hold in each module, and all that they hold by where it comes from. */
export function barsOf(view: View, users: readonly HolderKey[], answers: Answers): string[] {
  const { model } = view;
  const nodes = nodesOf(view);
  const modules = nodes.filter((code) => model.nodes.get(code)?.kind === 'module');
  const roots = nodes.filter((code) => !nodes.includes(model.nodes.get(code)?.parent ?? ''));
  const levels = (modules.length > 0 ? modules : roots).map((part) => {
    const within = nodes.filter((code) => upwards(model, code).includes(part));
    const highest = users.map((key) =>
      Math.max(...within.map((code) => rankOf(answers.of(key, code).rights))),
    );
    const counts = ['Nothing', 'Read', 'Write', 'Delete'].map(
      (level, rank) => `${level} ${highest.filter((each) => each === rank).length}`,
    );
    return `${model.nodes.get(part)?.name}: ${counts.reverse().join(', ')}`;
  });

  const origins = users.flatMap((key) =>
    nodes
      .map((code) => answers.of(key, code))
      .flatMap(({ rights, origin }) => (rights === '' ? [] : [origin])),
  );
  const sources = ['Own', 'Acquired', 'Inherited', 'Administrator'].flatMap((origin) => {
    const count = origins.filter((each) => each === origin).length;
    return origin === 'Administrator' && count === 0 ? [] : [`${origin}: Permissions ${count}`];
  });
  return [levels.join('; '), sources.join('; ')];
}

/** The highest level contained in a set of rights: 0 nothing, 1 read, 2 write, 3 delete. */
function rankOf(rights: string): number {
  return ['R', 'RUA', 'RUAD'].filter((level) => [...level].every((letter) => rights.includes(letter))).length;
}
