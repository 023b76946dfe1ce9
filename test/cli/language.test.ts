import { describe, expect, it } from 'vitest';
import { Shell } from './shell.ts';

describe('--lang', () => {
  it('has a command speak the language, in results and problems', async () => {
    const shell = new Shell();
    const made = await shell.run('init --store new.grantree --lang sl');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('Ustvarjeno: new.grantree.');

    const again = await shell.run('init --lang=fr --store new.grantree');
    expect(again.code).toBe(2);
    expect(again.err).toContain('existe déjà');
  });

  it('has the help speak it too', async () => {
    const { out } = await new Shell().run('--lang nl --help');
    expect(out).toContain('Opdrachten:');
    expect(out).toContain('Afsluitcodes:');
  });

  it('without it is English', async () => {
    expect((await new Shell().run('init --store new.grantree')).out).toContain('Created new.grantree.');
  });

  it('names the languages there are when asked for another', async () => {
    const { code, err } = await new Shell().run('verify --store new.grantree --lang de');
    expect(code).toBe(2);
    expect(err).toContain('en, sl, fr, nl');
  });

  it('leaves codes and JSON alone', async () => {
    const { err } = await new Shell().run('verify --store none.grantree --json --lang sl');
    const { error } = JSON.parse(err);
    expect(error.problems[0]).toMatchObject({ code: 'store-missing' });
    expect(error.problems[0].message).toContain('Zbirke');
  });
});
