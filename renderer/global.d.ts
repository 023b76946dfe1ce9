import type { Bridge } from '../shared/api.ts';

declare global {
  interface Window {
    /** Exposed by the preload script: the only way out of the page. */
    readonly grantree: Bridge;
  }
}
