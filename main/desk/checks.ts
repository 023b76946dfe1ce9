/** The checks: findings in words, and their cures into the draft. */
import { setImmediate } from 'node:timers/promises';
import type { CheckedState, ShownFinding } from '../../shared/api.ts';
import { nodeName } from '../../shared/changes/words.ts';
import { findingsBySteps, findingText } from '../../shared/checks/checks.ts';
import { curesOf } from '../../shared/checks/cure.ts';
import { CHECKS, type Finding, OVERVIEWS } from '../../shared/checks/finding.ts';
import { failure, problem, success } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { HandlersOf, Workplace } from './handlers.ts';

/** Nodes that are named for a finding; more are counted. */
const NAMED_NODES = 50;

/** How long the work may go on before others get their turn, in milliseconds. */
const SLICE_MS = 8;

export function checkHandlers({ desk, effects, t }: Workplace): HandlersOf<'checks'> {
  let known: { index: Index; t: Translate; findings: Promise<readonly Finding[]> } | null = null;
  const findings = (index: Index): Promise<readonly Finding[]> => {
    const said = t();
    if (known?.index !== index || known.t !== said) {
      known = { index, t: said, findings: findInSlices(index, said) };
    }
    return known.findings;
  };

  return {
    'checks.run': async () => {
      const { index, version } = desk;
      if (index === null) return failure(problem('no-store-open'));
      return success(stateOf(await findings(index), index.model, version, t()));
    },
    'checks.cure': async ({ findings: ids }) => {
      const { index } = desk;
      if (index === null) return failure(problem('no-store-open'));
      const wanted = new Set(ids);
      const cured = (await findings(index)).filter(({ id }) => wanted.has(id));
      const changes = curesOf(index.model, cured);
      if (!changes.ok) return changes;
      const staged = desk.stage(changes.value);
      if (!staged.ok) return staged;
      return success({ draft: effects.state(), changes: changes.value.length, notices: [] });
    },
  };
}

async function findInSlices(index: Index, t: Translate): Promise<readonly Finding[]> {
  const work = findingsBySteps(index, t);
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + SLICE_MS;
  }
}

function stateOf(
  findings: readonly Finding[],
  model: Model,
  draftVersion: number,
  t: Translate,
): CheckedState {
  const byCheck = Map.groupBy(findings, ({ check }) => check);
  return {
    draftVersion,
    checks: CHECKS.map((check) => ({
      check,
      title: t(`checks.title.${check}`),
      about: t(`checks.about.${check}`),
      overview: OVERVIEWS.has(check),
      findings: (byCheck.get(check) ?? []).map((finding) => shown(finding, model, t)),
    })),
  };
}

function shown(finding: Finding, model: Model, t: Translate): ShownFinding {
  const { id, place, nodes, cure } = finding;
  return {
    id,
    text: findingText(finding, t),
    place,
    nodes: nodes.slice(0, NAMED_NODES).map((code) => ({ code, name: nodeName(code, model) })),
    nodeCount: nodes.length,
    cure: cure === null ? null : { kind: cure, text: t(`checks.cure.${cure}`) },
  };
}
