/** What has to stand on paper: asked of `decide`, and for groups and profiles of the test oracle. */
import { LETTERS, lettersOfRights } from '../../shared/model/rights.ts';
import { type HolderKey, type Model, parseHolderKey } from '../../shared/model/types.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { holderColumns } from '../oracle/columns.ts';
import { ask } from '../rules/world.ts';

export interface Answer {
  readonly verdict: 'granted' | 'closed' | 'undefined';
  /** The letters, in the order R U A D. */
  readonly rights: string;
  /** As printed: Own, Acquired, Inherited, Administrator; empty where nothing is granted. */
  readonly origin: string;
  /** As printed: days, `unlimited`, or empty where no period applies. */
  readonly days: string;
}

/** Asks about any holder of the model; remembers what was answered. */
export class Answers {
  /** Everybody may sign in: paper says what somebody would have, and that he may not sign in. */
  private readonly awake: Index;
  private readonly model: Model;
  private readonly entity: string | null;
  private readonly known = new Map<string, Answer>();

  constructor(model: Model, entity: string | null) {
    const users = new Map(
      [...model.users].map(([login, user]) => [login, { ...user, active: true, locked: false }]),
    );
    this.model = model;
    this.awake = compile({ ...model, users });
    this.entity = entity;
  }

  of(key: HolderKey, node: string): Answer {
    const question = `${key} ${node}`;
    const known = this.known.get(question);
    if (known !== undefined) return known;
    const holder = parseHolderKey(key);
    const answer = holder?.kind === 'user' ? this.decided(holder.code, node) : this.cascaded(key, node);
    this.known.set(question, answer);
    return answer;
  }

  private decided(user: string, node: string): Answer {
    const decision = ask(this.awake, { user, node, right: 'R', entity: this.entity });
    const { reason, deciding } = decision;
    const rights = lettersOfRights(decision.rights).join('');
    if (CLOSED.has(reason)) return { verdict: 'closed', rights, origin: '', days: '' };
    const tier = reason === 'administrator' ? reason : deciding[0]?.tier;
    if (tier === undefined) return { verdict: 'undefined', rights, origin: '', days: '' };
    return { verdict: 'granted', rights, origin: ORIGINS[tier] ?? tier, days: this.days(user, node) };
  }

  /** How old a document may be to be changed: tried, day by day. */
  private days(user: string, node: string): string {
    if (this.model.nodes.get(node)?.dated !== true) return '';
    const changeable = (age: number): boolean =>
      ['U', 'D'].some((right) => {
        const documentDate = new Date(TODAY - age * DAY).toISOString().slice(0, 10);
        const request = { user, node, right, entity: this.entity, documentDate };
        return ask(this.awake, { ...request, on: '2026-03-01' }).allow;
      });
    if (!changeable(0)) return '';
    if (changeable(100_000)) return 'unlimited';
    let age = 0;
    while (changeable(age + 1)) age++;
    return String(age);
  }

  private cascaded(key: HolderKey, code: string): Answer {
    const node = this.model.nodes.get(code);
    if (node === undefined) throw new Error(`no node ${code}`);
    const { defined, rights, reason, backFor } = holderColumns(this.model, key, node);
    const days = backFor === 'none' ? '' : String(backFor);
    return {
      verdict: defined ? 'granted' : 'undefined',
      rights,
      origin: defined ? (ORIGINS[reason] ?? reason) : '',
      days,
    };
  }
}

const DAY = 86_400_000;
const TODAY = Date.parse('2026-03-01T00:00:00Z');
const CLOSED: ReadonlySet<string> = new Set([
  'entity-not-accessible',
  'default-profile-hides',
  'form-not-readable',
]);
const ORIGINS: Readonly<Record<string, string>> = {
  own: 'Own',
  acquired: 'Acquired',
  inherited: 'Inherited',
  administrator: 'Administrator',
};

/** The level in a word, or the letters where none has that name. */
export function levelOf({ verdict, rights }: Answer): string {
  if (verdict === 'closed') return 'Closed';
  if (verdict === 'undefined') return 'Undefined';
  return LEVELS[rights] ?? rights;
}

const LEVELS: Readonly<Record<string, string>> = { '': 'None', R: 'Read', RUA: 'Write', RUAD: 'Delete' };

/** Four places, a dash in each that is not granted; empty where nothing is defined. */
export function placesOf({ verdict, rights }: Answer): string {
  if (verdict === 'undefined') return '';
  return LETTERS.map((letter) => (rights.includes(letter) ? letter : '–')).join('');
}

/** In the least room. */
export function signOf({ verdict, rights }: Answer): string {
  if (verdict === 'closed') return '×';
  return verdict === 'undefined' ? '·' : rights || '–';
}
