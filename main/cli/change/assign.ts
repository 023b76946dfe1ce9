/** `grantree assign`: roles and profiles for users; `grantree licence`: how many may be active. */
import { recordChanges } from '../../../shared/changes/records.ts';
import { failure, type Outcome, problem, success } from '../../../shared/model/problem.ts';
import { codeMap } from '../../../shared/model/validateLists.ts';
import { defineCommand } from '../command.ts';
import { type ChangeOptions, carryOut, withChangeOptions } from './carryOut.ts';

interface AssignOptions extends ChangeOptions {
  readonly role?: string;
  readonly general?: string[];
  readonly hierarchy?: string[];
  readonly access?: string;
  readonly only?: string;
}

type Codes = Readonly<Record<string, string | null>>;

export const assign = defineCommand<AssignOptions>(
  'assign',
  (command, t) => {
    command
      .argument('<login...>', t('commands.assign.login'))
      .option('--role <profile>', t('commands.assign.role'))
      .option('--general <module=profile...>', t('commands.assign.general'))
      .option('--hierarchy <module=profile...>', t('commands.assign.hierarchy'))
      .option('--access <profile>', t('commands.assign.access'))
      .option('--only <entity=profile>', t('commands.assign.only'));
    withChangeOptions(command, t);
  },
  ({ terminal, options, args }) =>
    carryOut(terminal, options, 'assign', ({ model }) => {
      const { role, access, only } = options;
      if (only !== undefined) {
        const one = codesOf('--only', [only]);
        if (!one.ok) return one;
        const others = [role, access, options.general, options.hierarchy];
        if (others.some((option) => option !== undefined)) return failure(problem('only-alone'));
        const [[entity = '', profile = ''] = []] = Object.entries(one.value);
        const limit = { kind: 'limit', users: args, entity, profile: profile ?? '', only: true } as const;
        return recordChanges(model, [limit], { login: terminal.io.author });
      }
      const roles: readonly string[] = role === undefined ? [] : [`*=${role}`];
      const general = codesOf('--general', [...roles, ...(options.general ?? [])]);
      const hierarchy = codesOf('--hierarchy', options.hierarchy ?? []);
      if (!general.ok) return general;
      if (!hierarchy.ok) return hierarchy;
      const asked = {
        kind: 'assign' as const,
        users: args,
        general: general.value,
        hierarchy: hierarchy.value,
        ...(access === undefined ? {} : { entityAccess: orNone(access) }),
      };
      return recordChanges(model, [asked], { login: terminal.io.author });
    }),
  'commands',
);

interface LicenceOptions extends ChangeOptions {
  readonly seats: string;
}

export const licence = defineCommand<LicenceOptions>(
  'licence',
  (command, t) => {
    command.requiredOption('--seats <number>', t('commands.licence.seats'));
    withChangeOptions(command, t);
  },
  ({ terminal, options }) =>
    carryOut(terminal, options, 'licence', ({ model }) => {
      const seats = options.seats === 'unlimited' ? null : Number(options.seats);
      if (seats !== null && !(Number.isSafeInteger(seats) && seats >= 1)) {
        return failure(problem('bad-seats', { value: options.seats }));
      }
      return recordChanges(model, [{ kind: 'setLicence', seats }], { login: null });
    }),
  'commands',
);

/** `module=profile`, several times; the profile `none` takes away. */
function codesOf(option: string, words: readonly string[]): Outcome<Codes> {
  const codes: [string, string][] = [];
  for (const word of words) {
    const equals = word.lastIndexOf('=');
    if (equals <= 0 || equals === word.length - 1) {
      return failure(problem('usage-not-a-pair', { value: word, option }));
    }
    codes.push([word.slice(0, equals), word.slice(equals + 1)]);
  }
  const given = codeMap(codes);
  for (const [module, profile] of codes)
    if (profile === 'none') (given as Record<string, string | null>)[module] = null;
  return success(given);
}

function orNone(word: string): string | null {
  return word === 'none' ? null : word;
}
