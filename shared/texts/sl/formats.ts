import type { formats as english } from '../en/formats.ts';
import type { Slovenian } from '../shape.ts';

export const formats = {
  csv: {
    holderKind: 'Vrsta nosilca',
    holder: 'Nosilec',
    holderName: 'Ime nosilca',
    node: 'Vozlišče',
    nodeName: 'Ime vozlišča',
    rights: 'Pravice',
    updatePeriod: 'Obdobje spreminjanja (dni)',
    note: 'Opomba',
  },
} satisfies Slovenian<typeof english>;
