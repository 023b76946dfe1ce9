/**
 * Grantree needs a newer Node than many machines carry: better-sqlite3 crashes below 22, and the sources are
 * run as they stand, by type stripping (22.18). `npm ci` therefore brings a Node of its own for the common
 * platforms. npm puts it on the PATH of its scripts; whatever is started without npm comes through here. This
 * file must stay readable to an old Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * True when this Node can run the sources. Otherwise the script is run again, with the same arguments and
 * streams, by the Node that npm installed; its exit code becomes ours.
 * @param {string} script `import.meta.url` of the script that asks
 */
export function nodeSuffices(script) {
  if (process.features.typescript) return true;
  const node = installedNode();
  if (node === null) {
    console.error(
      `Grantree needs Node 22.18 or newer; this is Node ${process.versions.node}, and npm has installed no other one here. ` +
        'Run npm ci in the folder of the sources, or install a newer Node.',
    );
    process.exitCode = 2;
    return false;
  }
  const child = spawnSync(node, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = child.status ?? 1;
  return false;
}

function installedNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = `${ROOT}node_modules/node-${system}-${process.arch}/bin/${name}`;
  return existsSync(file) ? file : null;
}
