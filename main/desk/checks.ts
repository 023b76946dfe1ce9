/** The checks: findings in words, and their cures into the draft. Looked for in slices, once for a state. */
import type { CheckedState, ShownFinding } from '../../shared/api.ts';
import { nodeName } from '../../shared/changes/words.ts';
import { findingsBySteps, findingText, isFault } from '../../shared/checks/checks.ts';
import { curesOf } from '../../shared/checks/cure.ts';
import { CHECKS, type Finding, OVERVIEWS } from '../../shared/checks/finding.ts';
import { failure, problem, success } from '../../shared/model/problem.ts';
import type { Index } from '../../shared/rules/compile.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { Desk } from './desk.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { inSlices } from './slices.ts';

/** Nodes that are named for a finding; more are counted. */
const NAMED_NODES = 50;

/** What was found in a state of the store. */
interface Found {
  readonly index: Index;
  readonly version: number;
  readonly findings: readonly Finding[];
}

export function checkHandlers({ desk, effects, t }: Workplace): HandlersOf<'checks'> {
  const checks = new Checks(desk);
  return {
    'checks.run': async () => {
      for (;;) {
        const found = await checks.found(t());
        if (found === null) return failure(problem('no-store-open'));
        const { index, version, findings } = found;
        const told = await inSlices(tellBySteps(findings, version, t()), () => desk.index !== index);
        if (told !== null) return success(told);
      }
    },
    'checks.count': async () => {
      const found = await checks.found(t());
      if (found === null) return failure(problem('no-store-open'));
      return success({ draftVersion: found.version, faults: found.findings.filter(isFault).length });
    },
    'checks.nodes': async ({ finding: id }) => {
      const found = await checks.found(t());
      if (found === null) return failure(problem('no-store-open'));
      const nodes = found.findings.find((finding) => finding.id === id)?.nodes ?? [];
      const { model } = found.index;
      return success(nodes.slice(0, NAMED_NODES).map((code) => ({ code, name: nodeName(code, model) })));
    },
    'checks.cure': async ({ findings: ids }) => {
      const found = await checks.found(t());
      if (found === null) return failure(problem('no-store-open'));
      const wanted = new Set(ids);
      const cured = found.findings.filter(({ id }) => wanted.has(id));
      const changes = curesOf(found.index.model, cured);
      if (!changes.ok) return changes;
      const staged = desk.stage(changes.value);
      if (!staged.ok) return staged;
      return success({ draft: effects.state(), changes: changes.value.length, notices: [] });
    },
  };
}

/** Findings of the state the desk is in, kept until it is another one; work for a state that is gone is given up. */
class Checks {
  private readonly desk: Desk;
  private known: { index: Index; t: Translate; findings: Promise<readonly Finding[] | null> } | null = null;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** Null where no store is open. */
  async found(t: Translate): Promise<Found | null> {
    for (;;) {
      const { index, version } = this.desk;
      if (index === null) return null;
      if (this.known?.index !== index || this.known.t !== t) {
        const findings = inSlices(findingsBySteps(index, t), () => this.desk.index !== index);
        this.known = { index, t, findings };
      }
      const mine = this.known;
      const findings = await mine.findings;
      if (findings !== null && this.desk.index === index) return { index, version, findings };
      // A step back leads to a state whose search was given up: it is begun again.
      if (findings === null && this.known === mine) this.known = null;
    }
  }
}

function* tellBySteps(
  findings: readonly Finding[],
  draftVersion: number,
  t: Translate,
): Generator<undefined, CheckedState> {
  const byCheck = new Map(CHECKS.map((check) => [check, [] as ShownFinding[]]));
  for (const finding of findings) {
    byCheck.get(finding.check)?.push(shown(finding, t));
    yield undefined;
  }
  return {
    draftVersion,
    checks: CHECKS.map((check) => ({
      check,
      title: t(`checks.title.${check}`),
      about: t(`checks.about.${check}`),
      overview: OVERVIEWS.has(check),
      findings: byCheck.get(check) ?? [],
    })),
  };
}

function shown(finding: Finding, t: Translate): ShownFinding {
  const { id, place, nodes, cure } = finding;
  return {
    id,
    text: findingText(finding, t),
    place,
    nodeCount: nodes.length,
    cure: cure === null ? null : { kind: cure, text: t(`checks.cure.${cure}`) },
  };
}
