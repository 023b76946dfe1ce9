import type { formats as english } from '../en/formats.ts';
import type { Dutch } from '../shape.ts';

export const formats = {
  csv: {
    holderKind: 'Soort rechthebbende',
    holder: 'Rechthebbende',
    holderName: 'Naam van de rechthebbende',
    node: 'Knooppunt',
    nodeName: 'Naam van het knooppunt',
    rights: 'Rechten',
    updatePeriod: 'Wijzigingstermijn (dagen)',
    note: 'Opmerking',
  },
} satisfies Dutch<typeof english>;
