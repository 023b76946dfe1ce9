/** The area Profiles: the kinds and their profiles on the left, the one that is chosen on the right. */
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Directory, RecordGesture } from '../../shared/api.ts';
import { everyBranch } from '../grid/rows.ts';
import { focusedItem, type GridState, withFocus, withFocusSelected } from '../grid/state.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useGridState } from '../grid/useGridState.ts';
import { restoreRecords, stageRecords, useStoredRecords } from '../records/asked.ts';
import { DeletedPane } from '../records/DeletedPane.tsx';
import { useDeletion } from '../records/useDeletion.tsx';
import { useHeld } from '../records/useHeld.ts';
import { SetupPage } from '../setup/SetupPage.tsx';
import { useSetup } from '../setup/useSetup.ts';
import { useRecords } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';
import { usePlaces } from '../state/places.ts';
import { LiveRegion, useAnnouncements } from '../ui/LiveRegion.tsx';
import { Splitter, useKeptWidth } from '../ui/Splitter.tsx';
import { useText } from '../ui/text.tsx';
import { AccessOverview } from './AccessOverview.tsx';
import { AccessProfile } from './AccessProfile.tsx';
import { HierarchyOverview } from './HierarchyOverview.tsx';
import { HierarchyProfile } from './HierarchyProfile.tsx';
import { kindIcon } from './icons.tsx';
import { CopyProfileDialog, NewProfileDialog } from './ProfileDialogs.tsx';
import { ProfilesPane } from './ProfilesPane.tsx';
import {
  goToProfile,
  LIST_OF,
  type ProfileKind,
  type ProfilePlace,
  profilePlaceOf,
  spotOf,
} from './places.ts';
import {
  deletesProfiles,
  kindOfProfile,
  type ProfileItem,
  type ProfileLists,
  profileTree,
  rowIdOfPlace,
} from './profileTree.ts';
import { RightsOverview } from './RightsOverview.tsx';
import { RightsProfile } from './RightsProfile.tsx';
import '../ui/tabs.css';
import './profiles.css';

const SIDE = { initial: 310, min: 200, max: 520 };

export function Profiles() {
  const directory = useDesk((state) => state.directory);
  const profiles = useRecords('profiles');
  const entityAccess = useRecords('entityAccessProfiles');
  const hierarchies = useRecords('hierarchyProfiles');
  const lists = useMemo(
    () =>
      profiles === null || entityAccess === null || hierarchies === null
        ? null
        : { profiles, entityAccess, hierarchies },
    [profiles, entityAccess, hierarchies],
  );
  if (directory === null || lists === null) return null;
  return <ProfilesArea directory={directory} lists={lists} />;
}

interface ProfilesAreaProps {
  readonly directory: Directory;
  readonly lists: ProfileLists;
}

function ProfilesArea({ directory, lists }: ProfilesAreaProps) {
  const t = useText();
  const at = usePlaces(({ place }) => (place.area === 'profiles' ? place.at : null));
  const place = useMemo(
    () => profilePlaceOf(at ?? {}, (code) => kindOfProfile(lists.profiles, code)),
    [at, lists],
  );
  const pane = useRef<TreeGridHandle>(null);
  const detail = useRef<HTMLDivElement>(null);
  const steps = useSetup();
  const side = useKeptWidth('profiles.sideWidth', SIDE);
  const [text, setText] = useState('');
  const [made, setMade] = useState<ProfileKind | null>(null);
  const [copied, setCopied] = useState<ProfileItem | null>(null);
  const [said, announce] = useAnnouncements();
  const deletion = useDeletion((names) => announce(t('profiles.done.deleted', { name: names.join(', ') })));

  const stored = useStoredLists();
  const isWaiting = stored === null && deletesProfiles(lists);
  const next = useMemo(
    () => (isWaiting ? null : profileTree(lists, stored, text)),
    [isWaiting, lists, stored, text],
  );
  const tree = useHeld(next, () => profileTree(lists, null, text));
  const [grid, setGrid] = usePlacedGrid(tree, place);
  const focused = tree.items[focusedItem(grid) ?? -1] ?? null;
  const copy = (): void => {
    if (focused !== null && focused.code !== null && !focused.isDeleted) setCopied(focused);
  };
  const restore = (kind: ProfileKind, code: string): void => void restoreRecords(LIST_OF[kind], [code]);
  const remove = (): void => {
    if (focused?.of == null || focused.code === null || focused.builtIn) return;
    const { of, code } = focused;
    if (focused.isDeleted) restore(of, code);
    else deletion.ask(LIST_OF[of], [focused], () => code);
  };
  const create = (kind: ProfileKind) => (gesture: RecordGesture, code: string, name: string) => {
    setMade(null);
    setCopied(null);
    void stageRecords(gesture).then((ok) => {
      if (!ok) return;
      announce(t('profiles.done.created', { name }));
      goToProfile(kind, code);
    });
  };
  const done = steps?.filter(({ isDone }) => isDone).length ?? 0;
  return (
    <div className="profiles">
      <ProfilesPane
        ref={pane}
        width={side.width}
        tree={tree}
        grid={grid}
        onGrid={setGrid}
        focused={focused}
        text={text}
        onText={setText}
        progress={steps === null ? '' : t('setup.progressShort', { done, all: steps.length })}
        onNew={setMade}
        onCopy={copy}
        onDelete={remove}
        onEnter={() => focusFirst(detail)}
      />
      <Splitter label={t('profiles.splitter')} side="start" {...side} />
      <div className="profiles__detail" ref={detail}>
        <Detail
          place={place}
          deleted={tree.items.find((one) => one.isDeleted && one.of === place.of && one.code === place.code)}
          directory={directory}
          lists={lists}
          steps={steps}
          announce={announce}
          onCopy={copy}
          onDelete={remove}
          onRestore={restore}
        />
      </div>
      {made !== null && (
        <NewProfileDialog
          kind={made}
          lists={lists}
          directory={directory}
          onCreate={create(made)}
          onClose={() => setMade(null)}
        />
      )}
      {copied?.of != null && (
        <CopyProfileDialog
          item={copied}
          kind={copied.of}
          lists={lists}
          onCreate={create(copied.of)}
          onClose={() => setCopied(null)}
        />
      )}
      {deletion.dialog}
      <LiveRegion said={said} />
    </div>
  );
}

/** The lists as they are in the store; null = not all known, or there is no draft. */
function useStoredLists(): ProfileLists | null {
  const profiles = useStoredRecords('profiles');
  const entityAccess = useStoredRecords('entityAccessProfiles');
  const hierarchies = useStoredRecords('hierarchyProfiles');
  return useMemo(
    () =>
      profiles === null || entityAccess === null || hierarchies === null
        ? null
        : { profiles, entityAccess, hierarchies },
    [profiles, entityAccess, hierarchies],
  );
}

interface DetailProps extends ProfilesAreaProps {
  readonly place: ProfilePlace;
  readonly steps: ReturnType<typeof useSetup>;
  readonly announce: (text: string) => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
  /** The profile of the place, where the draft deletes it. */
  readonly deleted: ProfileItem | undefined;
  readonly onRestore: (kind: ProfileKind, code: string) => void;
}

function Detail(props: DetailProps) {
  const { place, directory, lists, steps, announce, onCopy, onDelete, deleted, onRestore } = props;
  const { of, code } = place;
  if (of === null) return steps === null ? null : <SetupPage steps={steps} />;
  if (deleted !== undefined && code !== null) {
    return (
      <DeletedPane
        label={deleted.name}
        icon={kindIcon(of)}
        name={deleted.name}
        onRestore={() => onRestore(of, code)}
      />
    );
  }
  const shared = { place, lists, onCopy, onDelete };
  switch (of) {
    case 'general':
    case 'entityDependent':
      return code === null ? (
        <RightsOverview
          key={of}
          type={of}
          place={place}
          lists={lists}
          directory={directory}
          announce={announce}
        />
      ) : (
        <RightsProfile {...shared} code={code} directory={directory} announce={announce} />
      );
    case 'entityAccess':
      return code === null ? <AccessOverview lists={lists} /> : <AccessProfile {...shared} code={code} />;
    case 'hierarchy':
      return code === null ? (
        <HierarchyOverview lists={lists} directory={directory} />
      ) : (
        <HierarchyProfile {...shared} code={code} directory={directory} announce={announce} />
      );
  }
}

/** The grid on the left: where its focus goes is the place, and a place that comes from elsewhere is gone to. */
function usePlacedGrid(
  { items, source }: ReturnType<typeof profileTree>,
  place: ProfilePlace,
): [GridState, (next: GridState) => void] {
  const [kept, setKept] = useGridState(source, () => ({
    expanded: everyBranch(source),
    focus: rowIdOfPlace(place),
  }));
  const setGrid = (next: GridState): void => {
    setKept(withFocusSelected(next));
    const item = items[focusedItem(next) ?? -1];
    if (item === undefined || (item.of === place.of && item.code === place.code)) return;
    usePlaces.getState().settle(spotOf({ of: item.of, code: item.code, tab: null }));
  };
  const wanted = rowIdOfPlace(place);
  const goTo = useEffectEvent((id: string) => {
    if (kept.rows.id(kept.focus.row) !== id) setKept(withFocus(kept, id));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a profile that has just been made comes with other rows
  useEffect(() => goTo(wanted), [wanted, source]);
  return [withFocusSelected(kept), setGrid];
}

/** Takes the keyboard to the first thing on the right that takes it. */
function focusFirst(detail: RefObject<HTMLDivElement | null>): void {
  detail.current?.querySelector<HTMLElement>('[role="tab"][tabindex="0"], [tabindex="0"], button')?.focus();
}
