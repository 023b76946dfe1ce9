/**
 * What the build does for `import address from '….woff?inline'`, for sources that are run as they stand: the file as a
 * `data:` address. Import this before them.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const SUFFIX = '?inline';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith(SUFFIX)) return next(url, context);
    const bytes = readFileSync(fileURLToPath(url.slice(0, -SUFFIX.length)));
    const ending = url.slice(url.lastIndexOf('.') + 1, -SUFFIX.length);
    const address = `data:font/${ending};base64,${bytes.toString('base64')}`;
    return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(address)};` };
  },
});
