/** Which dialog of a gesture is open, and on what: any grid opens one, the frame shows it. */
import { create } from 'zustand';
import type { BulkAction, Propagation } from '../../shared/changes/gestures.ts';
import type { HolderKey } from '../../shared/model/types.ts';

interface Selection {
  readonly holders: readonly HolderKey[];
  /** Codes of the selected nodes. */
  readonly nodes: readonly string[];
}

export type GestureDialog =
  | ({ readonly kind: 'bulk'; readonly action: BulkAction } & Selection)
  | ({ readonly kind: 'propagate'; readonly form: Propagation } & Selection)
  /** To the selected principals from one that is chosen. */
  | ({ readonly kind: 'copyFrom' } & Selection)
  /** From the one selected principal to those that are chosen. */
  | ({ readonly kind: 'copyTo' } & Selection)
  /** Login of the user something is tried on. */
  | { readonly kind: 'whatIf'; readonly user: string };

interface GestureDialogsState {
  readonly dialog: GestureDialog | null;
  open(dialog: GestureDialog): void;
  close(): void;
}

export const useGestureDialogs = create<GestureDialogsState>()((set) => ({
  dialog: null,
  open: (dialog) => set({ dialog }),
  close: () => set({ dialog: null }),
}));
