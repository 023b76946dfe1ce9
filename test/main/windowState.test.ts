import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeWindow, readWindowState, writeWindowState } from '../../main/windowState.ts';

const MAIN = { x: 0, y: 0, width: 1920, height: 1040 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 };
const at = (x: number, y: number, width = 1000, height = 700) => ({ x, y, width, height, maximised: false });

describe('the place of the window', () => {
  it('is the middle of the first display at the first start', () => {
    expect(placeWindow(null, [MAIN])).toEqual({ width: 1440, height: 900 });
  });

  it('is where the window was', () => {
    expect(placeWindow(at(2000, 50), [MAIN, SECOND])).toEqual({ x: 2000, y: 50, width: 1000, height: 700 });
  });

  it('is the middle of the first display when its own is gone', () => {
    expect(placeWindow(at(2000, 50), [MAIN])).toEqual({ width: 1000, height: 700 });
  });

  it('is the middle when the upper edge would be out of reach', () => {
    expect(placeWindow(at(100, 1020), [MAIN])).toEqual({ width: 1000, height: 700 });
    expect(placeWindow(at(100, -30), [MAIN])).toEqual({ width: 1000, height: 700 });
    expect(placeWindow(at(1850, 100), [MAIN])).toEqual({ width: 1000, height: 700 });
  });

  it('is no larger than the display', () => {
    expect(placeWindow(at(0, 0, 4000, 3000), [MAIN])).toEqual({ x: 0, y: 0, width: 1920, height: 1040 });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
      width: 1024,
      height: 600,
    });
  });
});

describe('the state of the window', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grantree-window-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read as it was written', () => {
    const state = { ...at(10, 20), maximised: true };
    writeWindowState(join(folder, 'window.json'), state);
    expect(readWindowState(join(folder, 'window.json'))).toEqual(state);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  it('is none at the first start and from a broken file', () => {
    const file = join(folder, 'window.json');
    expect(readWindowState(file)).toBeNull();
    for (const content of ['', '{"x":1}', '{"x":0,"y":0,"width":-5,"height":700,"maximised":false}']) {
      writeFileSync(file, content);
      expect(readWindowState(file)).toBeNull();
    }
  });
});
