/** The authorization tree of the sample, in the order of the main menu it stands for. */
import type { TreeNode } from '../../model/types.ts';
import { grow } from '../outline.ts';
import { grantree } from './administration.ts';
import { analytics } from './analytics.ts';
import { desktop, help } from './desktop.ts';
import { goods } from './goods.ts';
import { manufacturing } from './manufacturing.ts';
import { money } from './money.ts';
import { orders } from './orders.ts';
import { personnel } from './personnel.ts';
import { service } from './service.ts';
import { settings } from './settings.ts';

export function tradeTree(): Map<string, TreeNode> {
  return grow([
    settings(),
    orders(),
    manufacturing(),
    goods(),
    service(),
    money(),
    personnel(),
    desktop(),
    analytics(),
    help(),
    grantree(),
  ]);
}
