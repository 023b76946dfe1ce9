import type { odoo as english } from '../en/odoo.ts';
import type { Slovenian } from '../shape.ts';

export const odoo = { everyone: 'Vsi' } satisfies Slovenian<typeof english>;
