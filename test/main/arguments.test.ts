import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../main/arguments.ts';

const installed = (...words: string[]) =>
  parseArguments(['/opt/grantree', ...words], { packaged: true, folder: '/home/ann' });
const checkout = (...words: string[]) =>
  parseArguments(['electron', ...words], { packaged: false, folder: '/home/ann' });

describe('a start of the program', () => {
  it('without arguments opens the desk, with no store in particular', () => {
    expect(installed()).toEqual({ mode: 'desk', file: null, tour: null });
  });

  it('opens the store it is given, named from the folder of the start', () => {
    expect(installed('trade.grantree')).toMatchObject({ mode: 'desk', file: '/home/ann/trade.grantree' });
    expect(installed('/data/trade.grantree')).toMatchObject({ mode: 'desk', file: '/data/trade.grantree' });
  });

  it('pays no heed to the switches of Chromium', () => {
    expect(installed('--disable-gpu', '--lang=sl', 'trade.grantree')).toMatchObject({
      mode: 'desk',
      file: '/home/ann/trade.grantree',
    });
  });

  it('leaves a tour in the folder it is given', () => {
    expect(installed('--disable-gpu', '--tour=/tmp/seen')).toEqual({
      mode: 'desk',
      file: null,
      tour: '/tmp/seen',
    });
  });

  it('in the checkout has the folder of the application in front', () => {
    expect(checkout('/checkout', 'trade.grantree')).toMatchObject({
      mode: 'desk',
      file: '/home/ann/trade.grantree',
    });
    expect(checkout('--inspect=0', '/checkout', '--no-sandbox')).toMatchObject({ mode: 'desk', file: null });
    expect(checkout('/checkout', 'check', '--json')).toEqual({ mode: 'command', args: ['check', '--json'] });
  });
});

describe('a command', () => {
  it('takes everything after it, switches and stores too', () => {
    expect(installed('--disable-gpu', 'check', '--store', 'trade.grantree')).toEqual({
      mode: 'command',
      args: ['check', '--store', 'trade.grantree'],
    });
  });

  it('may be misspelt, and is still no store', () => {
    expect(installed('chekc')).toEqual({ mode: 'command', args: ['chekc'] });
  });

  it('may be a request for help or the version', () => {
    expect(installed('--help')).toEqual({ mode: 'command', args: ['--help'] });
    expect(installed('--version')).toEqual({ mode: 'command', args: ['--version'] });
  });

  it('follows a double dash, whatever it looks like', () => {
    expect(installed('--ozone-platform=headless', '--', 'trade.grantree')).toEqual({
      mode: 'command',
      args: ['trade.grantree'],
    });
    expect(installed('--')).toEqual({ mode: 'command', args: [] });
  });
});
