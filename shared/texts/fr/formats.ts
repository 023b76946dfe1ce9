import type { formats as english } from '../en/formats.ts';
import type { French } from '../shape.ts';

export const formats = {
  csv: {
    holderKind: 'Type de titulaire',
    holder: 'Titulaire',
    holderName: 'Nom du titulaire',
    node: 'Nœud',
    nodeName: 'Nom du nœud',
    rights: 'Droits',
    updatePeriod: 'Délai de modification (jours)',
    note: 'Remarque',
  },
} satisfies French<typeof english>;
