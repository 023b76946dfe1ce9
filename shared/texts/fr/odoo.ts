import type { odoo as english } from '../en/odoo.ts';
import type { French } from '../shape.ts';

export const odoo = { everyone: 'Tout le monde' } satisfies French<typeof english>;
