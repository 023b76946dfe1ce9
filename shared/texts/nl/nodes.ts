import type { nodes as english } from '../en/nodes.ts';
import type { Dutch } from '../shape.ts';

export const nodes = {
  name: 'Naam',
  code: 'Code',
  kind: 'Soort',
  scale: 'Rechten',
  dated: 'Er geldt een wijzigingstermijn',
  datedHelp: 'Documenten: machtigingen kunnen beperken hoeveel dagen terug ze gewijzigd mogen worden.',
  perEntity: 'Afhankelijk van de entiteit',
  perEntityHelp: 'Entiteitsafhankelijke profielen beslissen, per locatie, fabriek, bedrijf of project.',
  top: 'het hoogste niveau',
  rename: 'Nieuwe naam van {name}',
  new: {
    title: 'Nieuw knooppunt',
    codeHelp: 'Uniek; zo noemen bestanden en de opdrachtregel het.',
    place: 'Plaats',
    below: 'Onder {name}',
    after: 'Na {name}',
    dataNote:
      'U krijgt alle rechten, als u gebruiker van deze database bent, en de groep ‘administrators’ ook.',
  },
  menu: {
    new: 'Nieuw knooppunt…',
    newBelow: 'Nieuw knooppunt eronder…',
    newAfter: 'Nieuw knooppunt erna…',
    rename: 'Naam wijzigen',
    move: 'Verplaatsen',
    delete: 'Verwijderen…',
    checked: '{label}, nu',
  },
  move: { up: 'Omhoog', down: 'Omlaag', out: 'Uit het bovenliggende', in: 'In het knooppunt erboven' },
  drop: { before: 'Voor {name}', after: 'Na {name}', into: 'In {name}' },
  done: {
    created: '{name} gemaakt',
    moved: '{name} verplaatst',
    renamed: 'Heet nu {name}',
    restored: '{name} staat er weer.',
    deleted: '{name} verwijderd',
    edited: '{name} gewijzigd',
  },
} satisfies Dutch<typeof english>;
