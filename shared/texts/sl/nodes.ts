import type { nodes as english } from '../en/nodes.ts';
import type { Slovenian } from '../shape.ts';

export const nodes = {
  name: 'Naziv',
  code: 'Šifra',
  kind: 'Vrsta',
  scale: 'Pravice',
  dated: 'Velja obdobje spreminjanja',
  datedHelp: 'Dokumenti: dovoljenja lahko omejijo, za koliko dni nazaj se smejo spreminjati.',
  perEntity: 'Odvisno od entitete',
  perEntityHelp:
    'O njem odločajo profili, odvisni od entitete: po lokacijah, obratih, podjetjih ali projektih.',
  top: 'najvišja raven',
  rename: 'Nov naziv za {name}',
  new: {
    title: 'Novo vozlišče',
    codeHelp: 'Enolična; tako ga imenujejo datoteke in ukazna vrstica.',
    place: 'Mesto',
    below: 'Pod vozliščem {name}',
    after: 'Za vozliščem {name}',
    dataNote: 'Polne pravice dobite vi, če ste uporabnik te zbirke, in skupina »administrators«.',
  },
  menu: {
    new: 'Novo vozlišče…',
    newBelow: 'Novo vozlišče spodaj…',
    newAfter: 'Novo vozlišče za tem…',
    rename: 'Preimenuj',
    move: 'Premakni',
    delete: 'Izbriši…',
    checked: '{label}, zdaj',
  },
  move: { up: 'Navzgor', down: 'Navzdol', out: 'Ven iz nadrejenega', in: 'V vozlišče nad njim' },
  drop: { before: 'Pred {name}', after: 'Za {name}', into: 'V {name}' },
  done: {
    created: 'Ustvarjeno: {name}',
    moved: 'Premaknjeno: {name}',
    renamed: 'Novi naziv: {name}',
    restored: '{name} je spet na svojem mestu.',
    deleted: 'Izbrisano: {name}',
    edited: 'Spremenjeno: {name}',
  },
} satisfies Slovenian<typeof english>;
