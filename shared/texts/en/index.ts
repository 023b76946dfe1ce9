/** The English catalogue: one file per area; the other languages follow its shape. */
import { changes } from './changes.ts';
import { cli } from './cli.ts';
import { desk } from './desk.ts';
import { formats } from './formats.ts';
import { menu } from './menu.ts';
import { problems } from './problems.ts';
import { report } from './report.ts';
import { terms } from './terms.ts';
import { why } from './why.ts';

export const en = { changes, cli, desk, formats, menu, problems, report, terms, why };
