/** `grantree init`: a new store, empty or with a sample. */
import { difference } from '../../shared/changes/difference.ts';
import { EMPTY_MODEL } from '../../shared/model/types.ts';
import { SAMPLE_NAMES, SAMPLES } from '../../shared/samples/index.ts';
import { createStore } from '../store/store.ts';
import { type CommonOptions, defineCommand } from './command.ts';
import { countLines, countsOf } from './counts.ts';
import { EXIT } from './exit.ts';
import { oneOf } from './usage.ts';

interface InitOptions extends CommonOptions {
  readonly sample?: string;
}

export const init = defineCommand<InitOptions>(
  'init',
  (command, t) =>
    command.option('--sample <name>', t('cli.init.sample', { samples: SAMPLE_NAMES.join(', ') })),
  async ({ terminal, options }) => {
    const { t } = terminal;
    const sample = options.sample === undefined ? null : oneOf('--sample', options.sample, SAMPLE_NAMES);
    if (sample?.ok === false) return terminal.fail(sample.problems);
    const model = sample === null ? EMPTY_MODEL : SAMPLES[sample.value]();
    const changes = difference(EMPTY_MODEL, model);
    const created = createStore(terminal.path(options.store), {
      changes,
      author: terminal.io.author,
      reason: '',
      source: sample === null ? 'init' : `init ${sample.value}`,
    });
    if (!created.ok) return terminal.fail(created.problems);
    const revision = created.value.revision();
    created.value.close();
    const counts = countsOf(changes, EMPTY_MODEL);
    await terminal.result({ store: options.store, revision, changes: counts }, () => [
      t('cli.created', { store: options.store }),
      ...countLines(counts, t),
    ]);
    return EXIT.done;
  },
);
