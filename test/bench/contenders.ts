import type { Contender } from './contender.ts';
import { casbin } from './contenders/casbin.ts';
import { casl } from './contenders/casl.ts';
import { cedar } from './contenders/cedar.ts';
import { grantree, grantreeExplained } from './contenders/grantree.ts';

/** In the order of the tables. The first one's answers are those that the others must give. */
export const CONTENDERS: readonly Contender[] = [grantree, grantreeExplained, casl, casbin, cedar];
