import type { setup as english } from '../en/setup.ts';
import type { Dutch } from '../shape.ts';

export const setup = {
  title: 'Begeleide inrichting',
  text: 'Profielen bouwen op elkaar: eerst entiteiten, als laatste gebruikers. Deze pagina toont altijd wat er is en wat nog ontbreekt; elke regel leidt naar zijn plaats.',
  progress: '{done, number} van {all, number} stappen klaar',
  progressShort: '{done, number}/{all, number}',
  allDone: 'Alles is ingericht',
  missingOf: 'Ontbreekt nog voor ‘{step}’',
  state: { done: 'klaar', open: 'te doen', waits: 'wacht op de stappen ervoor' },
  step: {
    entities: {
      title: 'Entiteiten',
      text: 'De locaties, fabrieken, bedrijven of projecten waar rechten kunnen verschillen.',
      go: 'Entiteiten',
    },
    profiles: {
      title: 'Algemene en entiteitsafhankelijke profielen',
      text: 'Benoemde verzamelingen rechten: algemene voor wat overal gelijk is, entiteitsafhankelijke voor wat verschilt.',
      go: 'Profielen',
    },
    access: {
      title: 'Entiteitstoegangsprofielen',
      text: 'Welke entiteiten een gebruiker bereikt.',
      go: 'Entiteitstoegang',
    },
    hierarchy: {
      title: 'Hiërarchieprofielen',
      text: 'Voor één module: welk entiteitsafhankelijk profiel bij welke entiteit telt, en het standaardprofiel.',
      go: 'Hiërarchie',
    },
    users: {
      title: 'Gebruikers',
      text: 'Elke gebruiker krijgt één entiteitstoegangsprofiel, en voor elke module een algemeen en een hiërarchieprofiel.',
      go: 'Gebruikers',
    },
  },
  have: {
    entities_zero: 'Nog geen entiteit.',
    entities_one: '{count, number} entiteit.',
    entities_other: '{count, number} entiteiten.',
    profiles: 'Algemeen: {general, number} · entiteitsafhankelijk: {entityDependent, number}.',
    access_zero: 'Nog geen entiteitstoegangsprofiel.',
    access_one: '{count, number} entiteitstoegangsprofiel.',
    access_other: '{count, number} entiteitstoegangsprofielen.',
    hierarchy_zero: 'Nog geen hiërarchieprofiel.',
    hierarchy_one: '{count, number} hiërarchieprofiel.',
    hierarchy_other: '{count, number} hiërarchieprofielen.',
    users_zero: 'Nog geen actieve gebruiker.',
    users_one: '{count, number} actieve gebruiker.',
    users_other: '{count, number} actieve gebruikers.',
  },
  missing: {
    noEntity: 'De eerste entiteit maken',
    entityUnreached_one: '{count, number} entiteit zit in geen enkel toegangsprofiel: {name}',
    entityUnreached_other: '{count, number} entiteiten zitten in geen enkel toegangsprofiel, zoals {name}',
    noGeneral: 'Het eerste algemene profiel maken',
    noEntityDependent: 'Het eerste entiteitsafhankelijke profiel maken',
    grantsNothing: '{name} geeft nog niets',
    noAccess: 'Het eerste entiteitstoegangsprofiel maken',
    accessEmpty: '{name} bereikt nog geen entiteit',
    moduleWithout: 'Module {name} hangt van de entiteit af en heeft geen hiërarchieprofiel',
    noDefault: '{name} heeft geen standaardprofiel en geeft dus niets',
    noEntityAssigned: '{name} wijst nog aan geen entiteit een profiel toe',
    noUser: 'De eerste gebruiker maken',
    withoutGeneral_one: '{count, number} actieve gebruiker heeft geen algemeen profiel: {name}',
    withoutGeneral_other: '{count, number} actieve gebruikers hebben geen algemeen profiel, zoals {name}',
    withoutAccess_one: '{count, number} actieve gebruiker heeft geen entiteitstoegangsprofiel: {name}',
    withoutAccess_other:
      '{count, number} actieve gebruikers hebben geen entiteitstoegangsprofiel, zoals {name}',
  },
} satisfies Dutch<typeof english>;
