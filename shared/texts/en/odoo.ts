/** Names that come into a store with an import from Odoo. */
export const odoo = {
  everyone: 'Everyone',
};
