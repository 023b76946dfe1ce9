import { describe, expect, it } from 'vitest';
import { missingPackages } from '../../scripts/libraries.ts';

const COMPLETE = '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x0000)\n';
const BARE = `${COMPLETE}\tlibgtk-3.so.0 => not found\n`;

function system({ ldd = COMPLETE, commands = [] as string[] } = {}) {
  return { ldd, hasCommand: (name: string) => commands.includes(name) };
}

describe('what a system lacks', () => {
  it('is nothing when the libraries are found and nothing else is needed', () => {
    expect(missingPackages({ executable: 'electron' }, system())).toEqual([]);
  });

  it('is Electron’s libraries when one of them is not found', () => {
    expect(missingPackages({ executable: 'electron' }, system({ ldd: BARE }))).toContain('libgtk-3-0');
  });

  it('is the virtual display, when it is needed and missing', () => {
    const needs = { executable: 'electron', display: true };
    expect(missingPackages(needs, system())).toEqual(['xvfb']);
    expect(missingPackages(needs, system({ commands: ['Xvfb'] }))).toEqual([]);
  });

  it('is the reader of printouts, when it is needed and missing', () => {
    const needs = { executable: 'electron', printouts: true };
    expect(missingPackages(needs, system())).toEqual(['poppler-utils']);
    expect(missingPackages(needs, system({ commands: ['pdftotext'] }))).toEqual([]);
  });
});
