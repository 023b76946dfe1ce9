/** Whether rights differ below the nodes of a line. A principal's line knows it; of a node it is asked for afterwards. */
import { useEffect, useState } from 'react';
import type { Line, VariousBelow } from '../../shared/api.ts';
import type { Nodes } from './nodeTree.ts';

interface Known {
  readonly node: string;
  readonly directoryVersion: number;
  readonly various: Uint8Array;
}

/** 1 where they differ; null = not known yet. After a step of the draft what was known stays until the next answer. */
export function useVarious(line: Line, nodes: Nodes): Uint8Array | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    if (line.pivot !== 'node') return;
    const { node, entity } = line;
    const number = nodes.codes.indexOf(node);
    if (nodes.ends[number] === number + 1) return;
    let isCurrent = true;
    void window.grantree.invoke('desk.various', { node, entity }).then((answer) => {
      if (!isCurrent || answer === null) return;
      // The same answer as before is no reason to draw every row again.
      setKnown((last) => (last !== null && isSame(last, node, answer) ? last : { node, ...answer }));
    });
    return () => {
      isCurrent = false;
    };
  }, [line, nodes]);
  if (line.pivot === 'principal') return line.various;
  const fits = known?.node === line.node && known.directoryVersion === line.directoryVersion;
  return fits ? known.various : null;
}

function isSame(known: Known, node: string, { directoryVersion, various }: VariousBelow): boolean {
  if (known.node !== node || known.directoryVersion !== directoryVersion) return false;
  return known.various.length === various.length && known.various.every((mark, i) => mark === various[i]);
}
