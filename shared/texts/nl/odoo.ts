import type { odoo as english } from '../en/odoo.ts';
import type { Dutch } from '../shape.ts';

export const odoo = { everyone: 'Iedereen' } satisfies Dutch<typeof english>;
