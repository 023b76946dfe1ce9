import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { NONCE } from './main/pages.ts';

/**
 * Three bundles, each with all it needs but Electron itself and the native module; so nothing else of
 * node_modules is packaged.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24',
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: 'main/main.ts', verifier: 'main/verifier.ts' },
        external: ['better-sqlite3'],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node24',
      externalizeDeps: false,
      // A sandboxed preload can only be CommonJS.
      rolldownOptions: { input: 'main/preload.ts', output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    html: { cspNonce: NONCE },
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome148',
      // Read, checked and parsed at every start: what is short is there sooner.
      minify: true,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
