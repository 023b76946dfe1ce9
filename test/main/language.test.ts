import { describe, expect, it } from 'vitest';
import { type LanguageClues, languageInForce } from '../../main/language.ts';

const NOTHING: LanguageClues = { chosen: null, asked: '', ofUser: null, system: [] };

describe('the language of the desk', () => {
  it('is the one the person chose, whatever else speaks for another', () => {
    const clues: LanguageClues = { chosen: 'sl', asked: 'fr', ofUser: 'nl', system: ['en-GB'] };
    expect(languageInForce(clues)).toBe('sl');
  });

  it('without a choice is the one this start asks for', () => {
    expect(languageInForce({ ...NOTHING, asked: 'fr', ofUser: 'nl', system: ['sl-SI'] })).toBe('fr');
  });

  it('else that of the user in the store who works here', () => {
    expect(languageInForce({ ...NOTHING, ofUser: 'nl', system: ['sl-SI'] })).toBe('nl');
  });

  it('else the first of the system’s languages there is a catalogue for', () => {
    expect(languageInForce({ ...NOTHING, system: ['de-AT', 'sl_SI', 'fr'] })).toBe('sl');
  });

  it('else English', () => {
    expect(languageInForce({ ...NOTHING, asked: 'de', system: ['hr-HR'] })).toBe('en');
    expect(languageInForce(NOTHING)).toBe('en');
  });
});
