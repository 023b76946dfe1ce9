/**
 * The arrows of ARCHITECTURE.md: renderer → shared ← main; inside shared: model ← rules ← changes ← (formats,
 * reports, checks, samples), and beside them texts, which know the model alone. An `import type` counts like any
 * other. `@swc/core` reads the sources, since TypeScript 7 has no interface for tools.
 */

/** Each room of shared/ with the rooms it may use. */
const ROOMS = {
  model: [],
  rules: ['model'],
  changes: ['model', 'rules', 'texts'],
  texts: ['model'],
  formats: ['model', 'rules', 'changes', 'texts'],
  reports: ['model', 'rules', 'changes', 'texts'],
  checks: ['model', 'rules', 'changes', 'texts'],
  samples: ['model', 'rules', 'changes'],
};

const ELECTRON = '^electron$|node_modules/electron/';
const PLATFORM = `${ELECTRON}|node_modules/better-sqlite3/`;
const PAGE =
  'node_modules/(react|react-dom|react-aria|react-aria-components|react-stately|@tanstack|lucide-react|zustand)/';

const AREAS = '^renderer/(authorizations|users|groups|profiles|entities|reports|history|checks|settings)/';

const rooms = Object.entries(ROOMS).map(([room, others]) =>
  forbid(
    `shared-${room}`,
    `Of Grantree, shared/${room} may use ${['itself', ...others].join(', ')}.`,
    { path: `^shared/${room}/` },
    { path: '^(shared|main|renderer|scripts|test)/', pathNot: `^shared/(${[room, ...others].join('|')})/` },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms,
    forbid(
      'shared-alone',
      'shared/ knows neither main/ nor renderer/.',
      { path: '^shared/' },
      { path: '^(main|renderer|scripts|test)/' },
    ),
    forbid(
      'shared-pure',
      'shared/ runs anywhere: no Electron, no database, no React.',
      { path: '^shared/' },
      { path: `${PLATFORM}|${PAGE}` },
    ),
    forbid(
      'shared-no-node',
      'shared/ runs anywhere: nothing of Node.',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer',
      'renderer/ reaches main only through the contract, shared/api.ts.',
      { path: '^renderer/' },
      { path: `^(main|scripts|test)/|${PLATFORM}` },
    ),
    forbid(
      'renderer-no-node',
      'renderer/ runs in a page: nothing of Node.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'grid-alone',
      'The grid knows nothing of what it shows.',
      { path: '^renderer/grid/' },
      { path: '^renderer/', pathNot: '^renderer/(grid|ui)/' },
    ),
    forbid(
      'areas-apart',
      'An area may use the building blocks and the state; nothing but the application itself uses an area.',
      { path: '^renderer/([^/]+)/' },
      { path: AREAS, pathNot: '^renderer/$1/' },
    ),
    forbid(
      'main',
      'main/ knows nothing of how things are shown.',
      { path: '^main/' },
      { path: `^(renderer|scripts|test)/|${PAGE}` },
    ),
    forbid(
      'command-line',
      'The command line runs without Electron.',
      { path: '^main/cli\\.ts$' },
      { path: ELECTRON, reachable: true },
    ),
    forbid(
      'circle',
      'Two files that need each other are one thing, or a third is missing.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('unknown', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'undeclared',
      'A package that package.json does not name.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
};

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}
