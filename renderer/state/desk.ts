/**
 * What the desk shows: the open store, the directory, the line of the table that is looked at, and the draft. Every
 * answer comes from main; nothing here decides about rights.
 */

import { create } from 'zustand';
import type {
  AppState,
  Directory,
  DraftState,
  Line,
  RecordGesture,
  RecordList,
  Review,
  Staged,
  StoreInfo,
  TableReading,
  Why,
} from '../../shared/api.ts';
import type { Gesture } from '../../shared/changes/gestures.ts';
import type { Change } from '../../shared/changes/types.ts';
import { type Outcome, type Problem, success } from '../../shared/model/problem.ts';
import type { HolderKey, Language } from '../../shared/model/types.ts';
import type { SampleName } from '../../shared/samples/names.ts';
import { latestOnly } from './latest.ts';
import { useLayout } from './layout.ts';
import { usePlaces } from './places.ts';
import { Received } from './received.ts';

export const NO_DRAFT: DraftState = {
  version: 0,
  directoryVersion: 0,
  changes: 0,
  effect: { gaining: 0, losing: 0, deleted: 0 },
  canUndo: false,
  canRedo: false,
  refused: [],
};

/** Which line of the table is looked at. */
export type LineWanted = { readonly entity: string | null } & (
  | { readonly pivot: 'node'; readonly node: string }
  | { readonly pivot: 'principal'; readonly holder: HolderKey }
);

/** Which cell the Why pane is about. */
export interface CellWanted {
  readonly holder: HolderKey;
  readonly node: string;
  readonly entity: string | null;
}

/** Something to tell the person: `key` with `params` is a text of the catalogue, problems have texts of their own. */
export interface Message {
  readonly id: number;
  readonly tone: 'done' | 'problem' | 'notice';
  readonly key?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly problems?: readonly Problem[];
}

interface DeskState {
  app: AppState | null;
  store: StoreInfo | null;
  /** Name of the store that is being opened since the start. */
  opening: string | null;
  directory: Directory | null;
  /** The line wanted last, and the one that has come: where they differ, the answer is under way. */
  lineWanted: LineWanted | null;
  line: Line | null;
  draft: DraftState;
  review: Review | null;
  why: Why | null;
  /** What the Why pane is about; it is asked again after every change. */
  whyAbout: CellWanted | null;
  changedElsewhere: boolean;
  messages: readonly Message[];
  busy: boolean;

  start(): Promise<void>;
  openStore(path: string | null): Promise<void>;
  newSample(name?: SampleName): Promise<void>;
  reload(): Promise<void>;
  showLine(wanted: LineWanted): Promise<void>;
  stage(gesture: Gesture): Promise<{ changes: number } | null>;
  /** Several gestures as one step. */
  stageAll(gestures: readonly Gesture[]): Promise<{ changes: number } | null>;
  /** As `stage`, with changes as main suggested them. */
  stageChanges(changes: readonly Change[]): Promise<{ changes: number } | null>;
  /** As `stage`, with gestures on records, carried out as one step. */
  stageRecords(gestures: readonly RecordGesture[]): Promise<{ changes: number } | null>;
  /** Takes the deletion of records by the draft back, as one step. */
  restoreRecords(list: RecordList['list'], keys: readonly string[]): Promise<{ changes: number } | null>;
  /** As `stage`, with the chosen table of people, read so. */
  stagePeople(reading: TableReading): Promise<{ changes: number } | null>;
  /** Stages the cures of findings of the checks, by id, as one step. */
  cure(findings: readonly string[]): Promise<{ changes: number } | null>;
  /** Stages what undoes an entry of the history, as one step. */
  stageUndo(seq: number): Promise<{ changes: number } | null>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  discard(): Promise<void>;
  openReview(): Promise<void>;
  closeReview(): void;
  /** Takes back the own grants of the draft that keep from users what groups give, and reviews again. */
  clearBlocking(): Promise<void>;
  /** True when everything is in the store. Problems are left in `messages`. */
  apply(reason: string, warningsAccepted: boolean): Promise<boolean>;
  askWhy(about: CellWanted | null): Promise<void>;
  tell(message: Omit<Message, 'id'>): void;
  /** What would go by itself soon, and must not lie over what is opened now. */
  dismissPassing(): void;
  dismiss(id: number): void;
}

/** Whether a line is the one wanted, as it is after the last step of the draft. */
function isLineOf(wanted: LineWanted, line: Line | null, { version, directoryVersion }: DraftState): boolean {
  return (
    line !== null &&
    line.draftVersion === version &&
    line.directoryVersion === directoryVersion &&
    line.entity === wanted.entity &&
    (wanted.pivot === 'node'
      ? line.pivot === 'node' && line.node === wanted.node
      : line.pivot === 'principal' && line.holder === wanted.holder)
  );
}

let lastMessage = 0;

export const useDesk = create<DeskState>()((set, get) => {
  const { invoke } = window.grantree;

  const directories = new Received<Directory>(async (known) =>
    success(await invoke('desk.directory', known === null ? {} : { known })),
  );
  const requestDirectory = async (): Promise<Directory | null> => {
    const outcome = await directories.current();
    return outcome.ok ? outcome.value : null;
  };

  /** The value, or null with the problems told. */
  const valueOrNull = <T>(outcome: Outcome<T>): T | null => {
    if (outcome.ok) return outcome.value;
    get().tell({ tone: 'problem', problems: outcome.problems });
    return null;
  };

  /** Events overtake answers: one that is older, or knows less of the same step, is left. */
  const newer = (draft: DraftState): DraftState => {
    const known = get().draft;
    const knowsLess = draft.version === known.version && draft.effect === null && known.effect !== null;
    return draft.version >= known.version && !knowsLess ? draft : known;
  };
  const takeDraft = (draft: DraftState): void => set({ draft: newer(draft) });

  const refresh = async (): Promise<void> => {
    if (get().store === null) return;
    if (get().draft.directoryVersion !== get().directory?.version) {
      set({ directory: await requestDirectory() });
    }
    const { lineWanted, line, draft, whyAbout } = get();
    if (lineWanted !== null && !isLineOf(lineWanted, line, draft)) await loadLine(lineWanted);
    if (whyAbout !== null) await get().askWhy(whyAbout);
  };

  /**
   * Asks for a step and, behind it, for the line: main answers in this order, so that one wait is enough, and what a
   * step does is drawn once. What main says of a line that the step has made void is left: `refresh` asks again. In
   * another area nobody looks at the line, and it is not waited for.
   */
  const stepped = async <T>(step: Promise<T>, draftOf: (answer: T) => DraftState | null): Promise<T> => {
    const asked = usePlaces.getState().place.area === 'authorizations' ? get().lineWanted : null;
    const behind = asked === null ? null : requestLine(asked).catch(() => null);
    const [answer, outcome] = await Promise.all([step, behind]);
    const told = draftOf(answer);
    if (told !== null) {
      const draft = newer(told);
      const line = outcome?.ok === true ? outcome.value : null;
      const { lineWanted } = get();
      set({ draft, ...(lineWanted !== null && isLineOf(lineWanted, line, draft) ? { line } : {}) });
    }
    return answer;
  };

  /** Takes a language into use and asks again for what main had said in the other one. */
  const speak = async (language: Language): Promise<void> => {
    useLayout.getState().speak(language);
    const { whyAbout, review } = get();
    if (whyAbout !== null) await get().askWhy(whyAbout);
    if (review !== null) await get().openReview();
  };

  const requestLine = (wanted: LineWanted): Promise<Outcome<Line>> => {
    const { entity } = wanted;
    return wanted.pivot === 'node'
      ? invoke('desk.column', { node: wanted.node, entity })
      : invoke('desk.row', { holder: wanted.holder, entity });
  };

  const loadLine = latestOnly(async (wanted: LineWanted) => {
    const { directory } = get();
    if (directory === null) return;
    // What is gone is no error: another program, an undo, or a deletion may have taken it away.
    const there =
      wanted.pivot === 'node'
        ? directory.nodes.codes.includes(wanted.node)
        : directory.holders.keys.includes(wanted.holder);
    if (!there) {
      set({ line: null });
      return;
    }
    const line = valueOrNull(await requestLine(wanted));
    if (line !== null) set({ line });
  });

  const showStore = async (store: StoreInfo | null): Promise<void> => {
    set({
      store,
      opening: null,
      changedElsewhere: false,
      lineWanted: null,
      line: null,
      why: null,
      whyAbout: null,
      review: null,
      directory: null,
    });
    if (store === null) return;
    const [directory, draft] = await Promise.all([requestDirectory(), invoke('draft.state', undefined)]);
    takeDraft(draft);
    set({ directory });
  };

  const takeStaged = async (staging: Promise<Outcome<Staged>>): Promise<{ changes: number } | null> => {
    const staged = valueOrNull(await stepped(staging, (answer) => (answer.ok ? answer.value.draft : null)));
    if (staged === null) return null;
    if (staged.notices.length > 0) get().tell({ tone: 'notice', problems: staged.notices });
    await refresh();
    return { changes: staged.changes };
  };

  const step = async (call: 'draft.undo' | 'draft.redo' | 'draft.discard'): Promise<void> => {
    await stepped(invoke(call, undefined), (draft) => draft);
    await refresh();
  };

  return {
    app: null,
    store: null,
    opening: null,
    directory: null,
    lineWanted: null,
    line: null,
    draft: NO_DRAFT,
    review: null,
    why: null,
    whyAbout: null,
    changedElsewhere: false,
    messages: [],
    busy: false,

    start: async () => {
      // Before anything is asked: the store may be opened while the answer is under way.
      let told: StoreInfo | null | undefined;
      window.grantree.on('store.opened', (store) => {
        told = store;
        if (get().app !== null) void showStore(store);
      });
      window.grantree.on('store.changedElsewhere', () => set({ changedElsewhere: true }));
      window.grantree.on('draft.changed', takeDraft);
      window.grantree.on('language.changed', (language) => void speak(language));
      window.grantree.on('problem', (found) => get().tell({ tone: 'problem', problems: [found] }));
      const app = await invoke('app.state', undefined);
      useLayout.getState().restore(app.preferences, app.language);
      usePlaces.getState().restore();
      if (app.problems.length > 0) get().tell({ tone: 'problem', problems: app.problems });
      const opening = told === undefined ? app.opening : null;
      set({ app, opening });
      if (opening === null) await showStore(told ?? app.store);
    },
    openStore: async (path) => {
      const outcome =
        path === null ? await invoke('store.openDialog', undefined) : await invoke('store.open', { path });
      valueOrNull<StoreInfo | null>(outcome);
    },
    newSample: async (name) => {
      valueOrNull(await invoke('store.newSample', name));
    },
    reload: async () => {
      const store = valueOrNull(await invoke('store.reload', undefined));
      if (store === null) return;
      takeDraft(await invoke('draft.state', undefined));
      set({ store, changedElsewhere: false });
      await refresh();
    },
    showLine: (wanted) => {
      set({ lineWanted: wanted });
      return loadLine(wanted);
    },
    stage: async (gesture) => takeStaged(invoke('draft.stage', gesture)),
    stageAll: async (gestures) => takeStaged(invoke('draft.stageAll', gestures)),
    stageChanges: async (changes) => takeStaged(invoke('draft.stageChanges', changes)),
    stageRecords: async (gestures) => takeStaged(invoke('records.stage', { gestures })),
    restoreRecords: async (list, keys) => takeStaged(invoke('records.restore', { list, keys })),
    stagePeople: async (reading) => takeStaged(invoke('people.stage', reading)),
    cure: async (findings) => takeStaged(invoke('checks.cure', { findings })),
    stageUndo: async (seq) => takeStaged(invoke('history.undo', { seq })),
    undo: () => step('draft.undo'),
    redo: () => step('draft.redo'),
    discard: () => step('draft.discard'),
    openReview: async () => {
      set({ busy: true });
      try {
        set({ review: await invoke('draft.review', undefined) });
      } finally {
        set({ busy: false });
      }
    },
    closeReview: () => set({ review: null }),
    clearBlocking: async () => {
      await takeStaged(invoke('draft.clearBlocking', undefined));
      if (get().draft.changes > 0) await get().openReview();
      else get().closeReview();
    },
    apply: async (reason, warningsAccepted) => {
      const store = valueOrNull(await invoke('draft.apply', { reason, warningsAccepted }));
      if (store === null) return false;
      const { changes } = get().draft;
      takeDraft(await invoke('draft.state', undefined));
      set({ store, review: null });
      get().tell({ tone: 'done', key: 'desk.applied', params: { count: changes } });
      await refresh();
      return true;
    },
    askWhy: async (about) => {
      set({ whyAbout: about });
      if (about === null) {
        set({ why: null });
        return;
      }
      const why = valueOrNull(await invoke('desk.why', about));
      const asked = get().whyAbout;
      const still = asked?.holder === about.holder && asked.node === about.node;
      if (still && asked.entity === about.entity) set({ why });
    },
    tell: (message) => {
      lastMessage++;
      // What is said again takes the place of what was said before.
      const isSame = ({ key }: Message): boolean => key !== undefined && key === message.key;
      set(({ messages }) => ({
        messages: [...messages.filter((one) => !isSame(one)), { ...message, id: lastMessage }],
      }));
    },
    dismissPassing: () =>
      set(({ messages }) => ({ messages: messages.filter(({ tone }) => tone === 'problem') })),
    dismiss: (id) => set(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) })),
  };
});
