import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, mediaType, pageFile } from '../../main/pages.ts';

const file = (address: string) => pageFile('/program/out/renderer', address);

describe('an address of a page', () => {
  it('stands for a file below the folder of the pages', () => {
    expect(file('app://grantree/index.html')).toBe('/program/out/renderer/index.html');
    expect(file('app://grantree/')).toBe('/program/out/renderer/index.html');
    expect(file('app://grantree/assets/index.js?v=1#top')).toBe('/program/out/renderer/assets/index.js');
    expect(file('app://grantree/a%20name.png')).toBe('/program/out/renderer/a name.png');
  });

  it('stands for nothing outside that folder', () => {
    for (const path of [
      '..%2fmain%2fmain.js',
      'assets/..%2f..%2f..%2fpackage.json',
      '..%2frenderer-old%2findex.html',
      '%2e%2e%2f',
      '..%2f..%2frenderer',
    ]) {
      expect(file(`app://grantree/${path}`), path).toBeNull();
    }
    // These cannot climb: the address itself ends at its root.
    expect(file('app://grantree/../../etc/passwd')).toBe('/program/out/renderer/etc/passwd');
    expect(file('app://grantree/%2e%2e/etc/passwd')).toBe('/program/out/renderer/etc/passwd');
  });

  it('stands for nothing when it is of another host or scheme, or no address', () => {
    for (const address of [
      'app://elsewhere/index.html',
      'file:///program/out/renderer/index.html',
      'https://grantree/index.html',
      'index.html',
    ]) {
      expect(file(address), address).toBeNull();
    }
  });

  it('stands for nothing when it cannot be read as a path', () => {
    expect(file('app://grantree/%')).toBeNull();
    expect(file('app://grantree/index.html%00.png')).toBeNull();
  });
});

describe('a page', () => {
  it('is made of known kinds of files only', () => {
    expect(mediaType('/a/index.html')).toBe('text/html; charset=utf-8');
    expect(mediaType('/a/font.woff2')).toBe('font/woff2');
    expect(mediaType('/a/main.js.map')).toBeNull();
    expect(mediaType('/a/store.grantree')).toBeNull();
  });

  it('may run nothing but its own scripts', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'; style-src 'self' 'nonce-abc'");
    expect(policy).not.toContain('unsafe');
  });
});
