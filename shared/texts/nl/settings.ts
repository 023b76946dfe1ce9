import type { settings as english } from '../en/settings.ts';
import type { Dutch } from '../shape.ts';

export const settings = {
  title: 'Instellingen',
  licence: {
    title: 'Licentie',
    seats: 'Plaatsen',
    help: 'Het hoogste aantal gebruikers dat tegelijk actief mag zijn; leeg = onbeperkt. Het gaat naar het concept zoals elke wijziging.',
    unlimited: 'onbeperkt',
    wrong: 'Een geheel getal vanaf 1, of niets voor onbeperkt.',
    active: 'Nu actief',
    users: 'Gebruikers tonen',
  },
  look: {
    title: 'Taal en uiterlijk',
    language: 'Taal',
    languageHelp: 'Van deze persoon op deze computer; meteen van kracht.',
    theme: 'Thema',
    system: 'Zoals het systeem',
    light: 'Licht',
    dark: 'Donker',
  },
  store: {
    title: 'Database',
    path: 'Bestand',
    size: 'Grootte',
    bytes: '{size, number} bytes',
    kilobytes: '{size, number} kB',
    megabytes: '{size, number} MB',
    created: 'Gemaakt',
    changed: 'Laatst gewijzigd',
    contents: 'Inhoud',
    counts:
      '{users, number} gebruikers · {groups, number} groepen · {profiles, number} profielen · {entities, number} entiteiten · {nodes, number} knooppunten · {grants, number} machtigingen',
    entries: 'Geschiedenis',
    entriesText_one: '{count, number} item',
    entriesText_other: '{count, number} items',
    readOnly: 'Het bestand, of de map ervan, kan alleen worden gelezen.',
    integrity: 'Integriteit',
    check: 'Nu controleren',
    checkHelp:
      'Leest elke pagina, volgt de keten van de geschiedenis en vergelijkt die met wat is opgeslagen.',
  },
  backup: {
    title: 'Back-up maken',
    section: 'Back-up',
    make: 'Back-up maken…',
    makeHelp: 'Een consistente kopie in één bestand, ook terwijl anderen werken. Het concept zit er niet in.',
    made: 'Back-up staat in {path}',
    restoreLabel: 'Terugzetten',
    restore: 'Terugzetten…',
    restoreHelp:
      'Zet een kopie in de plaats van deze database. De database zoals die nu is, blijft ernaast bewaard.',
    question: 'Een back-up terugzetten?',
    warning:
      'De gekozen kopie komt in de plaats van {name} voor iedereen die ermee werkt. De database zoals die nu is, blijft in dezelfde map onder een naam met de tijd.',
    draft_one: '{count, number} wijziging in het concept gaat verloren.',
    draft_other: '{count, number} wijzigingen in het concept gaan verloren.',
    choose: 'Back-up kiezen…',
    keep: 'Annuleren',
    restored: 'Teruggezet. Wat er eerst stond, is {path}.',
  },
  signIn: {
    title: 'Aanmelding',
    who: 'Aangemeld als',
    known: 'Dit is de gebruiker {name} van de database.',
    unknown: 'De database heeft geen gebruiker met deze aanmeldnaam.',
    rules: 'Regels',
    system:
      'Hier is geen wachtwoord: wie zich op de computer heeft aangemeld, is de auteur in de geschiedenis en op afdrukken.',
    barred: 'Inactieve en vergrendelde gebruikers wordt alles geweigerd, wat zij ook hebben.',
    changing: 'Een gebruiker van de database die haar niet beheert, mag kijken, maar niets wijzigen.',
    lockout: 'Voordat u uzelf het recht om te beheren ontneemt, waarschuwt en vraagt Toepassen.',
    protectedProfiles: 'Beschermde profielen worden alleen aan beheerders getoond.',
  },
} satisfies Dutch<typeof english>;
