/** The English catalogue: one file per area; the other languages follow its shape. */
import { authorizations } from './authorizations.ts';
import { changes } from './changes.ts';
import { checks } from './checks.ts';
import { cli } from './cli.ts';
import { commands } from './commands.ts';
import { desk } from './desk.ts';
import { entities } from './entities.ts';
import { formats } from './formats.ts';
import { gestures } from './gestures.ts';
import { grid } from './grid.ts';
import { groups } from './groups.ts';
import { history } from './history.ts';
import { lists } from './lists.ts';
import { menu } from './menu.ts';
import { nodes } from './nodes.ts';
import { odoo } from './odoo.ts';
import { people } from './people.ts';
import { problems } from './problems.ts';
import { profiles } from './profiles.ts';
import { records } from './records.ts';
import { report } from './report.ts';
import { reportKinds } from './reportKinds.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { terms } from './terms.ts';
import { users } from './users.ts';
import { why } from './why.ts';

export const en = {
  authorizations,
  changes,
  checks,
  cli,
  commands,
  desk,
  entities,
  formats,
  gestures,
  grid,
  groups,
  history,
  lists,
  menu,
  nodes,
  odoo,
  people,
  problems,
  profiles,
  records,
  report,
  reports,
  reportKinds,
  setup,
  settings,
  terms,
  users,
  why,
};
