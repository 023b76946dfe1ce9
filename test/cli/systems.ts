/** What the walks through the seed documents share: a sample store, and questions to it. */
import { expect } from 'vitest';
import { Shell } from './shell.ts';

/** A store with a sample, and `grantree … --store` on it. */
export class SampleStore {
  readonly shell = new Shell();

  static async of(sample: string): Promise<SampleStore> {
    const store = new SampleStore();
    await store.run(`init --sample ${sample}`);
    return store;
  }

  /** Runs a command that must succeed; words are separated by blanks. */
  async run(command: string, author?: string): Promise<string> {
    const said = await this.said(command, author);
    expect(said, command).toMatchObject({ code: 0, err: '' });
    return said.out;
  }

  /** Runs a command that must be refused, and gives what it says. */
  async refused(command: string): Promise<string> {
    const said = await this.said(command);
    expect(said, command).toMatchObject({ code: 2, out: '' });
    return said.err;
  }

  said(command: string, author = 'tester') {
    return this.shell.runWords([...command.split(' '), '--store', 'sample.grantree'], { author });
  }

  /** The letters a user has on a node. */
  async rights(user: string, node: string, more = ''): Promise<string> {
    const { out, err } = await this.said(
      `check --user ${user} --node ${node} --right R --json${more && ` ${more}`}`,
    );
    expect(err).toBe('');
    const { rights } = JSON.parse(out) as { rights: string[] };
    return rights.join('');
  }

  async may(user: string, node: string, right: string, more = ''): Promise<boolean> {
    const { code, err } = await this.said(
      `check --user ${user} --node ${node} --right ${right}${more && ` ${more}`}`,
    );
    expect(err).toBe('');
    return code === 0;
  }

  /** Why something is denied or allowed. */
  async reason(user: string, node: string, right: string, more = ''): Promise<string> {
    const { out } = await this.said(
      `check --user ${user} --node ${node} --right ${right} --json${more && ` ${more}`}`,
    );
    return (JSON.parse(out) as { reason: string }).reason;
  }
}
