/** The sixty people of the sample: invented, with ordinary names of several countries. */
import type { User } from '../../model/types.ts';
import { type Person, people } from '../people.ts';

const INACTIVE = { inactive: true };

const PEOPLE: readonly Person[] = [
  ['tzupan', 'Tilen Zupan', { administrator: true, language: 'sl' }],
  ['mlindqvist', 'Maria Lindqvist', { administrator: true }],
  ['dperic', 'Denis Perić'],

  ['bkranjc', 'Branka Kranjc', { language: 'sl' }],
  ['hvisser', 'Henk Visser', { language: 'nl' }],
  ['jbrodard', 'Jeanne Brodard', { language: 'fr' }],

  ['anovak', 'Alenka Novak', { language: 'sl' }],
  ['mhribar', 'Matej Hribar', { language: 'sl' }],
  ['cdumont', 'Claire Dumont', { language: 'fr' }],
  ['kvidmar', 'Katarina Vidmar', { language: 'sl' }],
  ['pzielonka', 'Piotr Zielonka'],
  ['sdeboer', 'Sanne de Boer', { language: 'nl' }],
  ['pgrabner', 'Petra Grabner'],
  ['lmorandi', 'Luca Morandi'],
  ['jholmgaard', 'Jens Holmgaard'],
  ['ebalint', 'Eszter Bálint'],
  ['tdvorsky', 'Tomáš Dvorský'],
  ['iferreira', 'Inês Ferreira'],
  ['gmlakar', 'Gregor Mlakar', { language: 'sl' }],

  ['pgolob', 'Petra Golob', { language: 'sl' }],
  ['akos', 'Andrej Kos', { language: 'sl' }],
  ['ljanssens', 'Lieke Janssens', { language: 'nl' }],
  ['rfontanella', 'Roberto Fontanella'],

  ['ibizjak', 'Igor Bizjak', { language: 'sl' }],
  ['sturk', 'Simon Turk', { language: 'sl' }],
  ['zfekete', 'Zoltán Fekete'],
  ['noblak', 'Nina Oblak', { language: 'sl' }],
  ['sbrandl', 'Stefan Brandl'],
  ['mjovicic', 'Milena Jovičić', INACTIVE],
  ['warehouse', 'Warehouse terminal', { shared: true }],

  ['mkotnik', 'Marija Kotnik', { language: 'sl' }],
  ['vrozman', 'Vesna Rozman', { language: 'sl' }],
  ['usteinlechner', 'Ulrike Steinlechner'],
  ['jbakker', 'Joost Bakker', { language: 'nl' }],
  ['thocevar', 'Tina Hočevar', { language: 'sl' }],
  ['nlindgren', 'Nora Lindgren'],
  ['plemaire', 'Paul Lemaire', { language: 'fr' }],

  ['bjereb', 'Barbara Jereb', { language: 'sl' }],
  ['sclaes', 'Sofie Claes', { language: 'nl' }],
  ['apirc', 'Anton Pirc', { language: 'sl' }],

  ['fkolar', 'Franc Kolar', { language: 'sl' }],
  ['dmajcen', 'Drago Majcen', { language: 'sl' }],
  ['iblazevic', 'Ivana Blažević'],
  ['msedlak', 'Marek Sedlák'],
  ['kaigner', 'Karl Aigner'],

  ['rlavric', 'Rok Lavrič', { language: 'sl' }],
  ['lnygaard', 'Lars Nygaard'],
  ['gferrante', 'Giulia Ferrante'],
  ['durbanek', 'Dominik Urbánek', { locked: true }],

  ['hbrandt', 'Helena Brandt'],
  ['maubertin', 'Michel Aubertin', { language: 'fr' }],

  ['reception', 'Reception desk', { shared: true }],
  ['jmedved', 'Janez Medved', { language: 'sl' }],
  ['lpeeters', 'Lotte Peeters', { language: 'nl' }],

  ['zkavcic', 'Zdenka Kavčič', { ...INACTIVE, language: 'sl' }],
  ['otoivonen', 'Olli Toivonen', INACTIVE],
  ['fmarchetti', 'Franca Marchetti', INACTIVE],
  ['bpavlin', 'Borut Pavlin', { ...INACTIVE, language: 'sl' }],
  ['awronska', 'Agata Wrońska', INACTIVE],
  ['gvermeer', 'Gijs Vermeer', { ...INACTIVE, language: 'nl' }],
];

export function tradeUsers(): Map<string, User> {
  return people(PEOPLE);
}
