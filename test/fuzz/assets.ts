/** The command line can print, and so names fonts, which a bundler turns into text: plain Node is given empty ones. */
import { registerHooks } from 'node:module';

registerHooks({
  load: (url, context, next) =>
    /\.(?:woff2?|css|svg|png)(?:\?.*)?$/.test(url)
      ? { format: 'module', source: "export default '';", shortCircuit: true }
      : next(url, context),
});
