/** What keeps the open store safe. */
import type { StoreDetails } from '../../shared/api.ts';
import { failure, problem, success } from '../../shared/model/problem.ts';
import { backupStore, storeSize } from '../store/backup.ts';
import type { HandlersOf, Workplace } from './handlers.ts';

const NO_STORE = failure(problem('no-store-open'));

export function upkeepHandlers({ desk, around, effects }: Workplace): HandlersOf<'upkeep'> {
  return {
    'upkeep.details': () => {
      const info = desk.info();
      const { changeLog, draft } = desk;
      if (info === null || changeLog === null || draft === null) return NO_STORE;
      const read = changeLog.history();
      if (!read.ok) return read;
      const { model } = draft.base;
      const details: StoreDetails = {
        path: info.path,
        readOnly: info.readOnly,
        size: storeSize(info.path),
        revision: info.revision,
        created: read.value.at(-1)?.at ?? null,
        changed: read.value[0]?.at ?? null,
        entries: read.value.length,
        counts: { ...info.counts, profiles: model.profiles.size, entities: model.entities.size },
      };
      return success(details);
    },
    'upkeep.backup': async () => {
      const info = desk.info();
      if (info === null) return NO_STORE;
      const target = await around.askForBackup(info.name);
      return target === null ? success(null) : backupStore(info.path, target);
    },
    'upkeep.restore': async () => {
      if (desk.info() === null) return NO_STORE;
      const source = await around.askForStore();
      if (source === null) return success(null);
      const restored = await desk.restore(source);
      const info = desk.info();
      if (info !== null) around.send('store.opened', info);
      around.send('draft.changed', effects.state());
      if (!restored.ok) return restored;
      return info === null ? NO_STORE : success({ info, kept: restored.value.kept });
    },
  };
}
