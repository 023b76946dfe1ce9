/** Headings of the files that are written for people and spreadsheets. */
export const formats = {
  csv: {
    holderKind: 'Holder kind',
    holder: 'Holder',
    holderName: 'Holder name',
    node: 'Node',
    nodeName: 'Node name',
    rights: 'Rights',
    updatePeriod: 'Update period (days)',
    note: 'Note',
  },
};
