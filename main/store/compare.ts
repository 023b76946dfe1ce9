/** Where two Models differ, record by record. The order of grants means nothing. */
import { isDeepStrictEqual } from 'node:util';
import { LIST_NAMES } from '../../shared/changes/types.ts';
import { type Problem, problem } from '../../shared/model/problem.ts';
import { type Grant, type GrantsOfHolder, type Model, sameGrant } from '../../shared/model/types.ts';
import { quoted } from '../../shared/model/validateQuote.ts';

/** A `store-tables-differ` for each record and holder in which the tables are not what the log says. */
export function modelDifferences(store: string, tables: Model, log: Model): Problem[] {
  const problems: Problem[] = [];
  const differs = (list: string, key: string): void => {
    problems.push(problem('store-tables-differ', { store, list, value: quoted(key) }));
  };
  for (const list of LIST_NAMES) {
    const [here, there] = [tables[list], log[list]];
    const orderHere = [...here.keys()];
    [...there.keys()].forEach((key, place) => {
      if (orderHere[place] !== key || !isDeepStrictEqual(here.get(key), there.get(key))) differs(list, key);
    });
    for (const key of orderHere) if (!there.has(key)) differs(list, key);
  }
  for (const holder of new Set([...tables.grants.keys(), ...log.grants.keys()])) {
    if (!sameGrants(tables.grants.get(holder), log.grants.get(holder))) differs('grants', holder);
  }
  if (tables.licence.seats !== log.licence.seats) differs('licence', String(tables.licence.seats));
  return problems;
}

function sameGrants(here: GrantsOfHolder | undefined, there: GrantsOfHolder | undefined): boolean {
  if (here?.size !== there?.size) return false;
  for (const [node, grant] of here ?? []) if (!isSame(grant, there?.get(node))) return false;
  return true;
}

function isSame(here: Grant, there: Grant | undefined): boolean {
  return there !== undefined && (here === there || sameGrant(here, there));
}
