/** The frame of the desk: which area is shown, the keys that work everywhere, the dialogs. */
import { useEffect, useState } from 'react';
import type { MenuCommand } from '../shared/api.ts';
import { AREA_VIEWS } from './areas.tsx';
import { GestureDialogs } from './gestures/GestureDialogs.tsx';
import { ImportPeople } from './people/ImportPeople.tsx';
import { PrintPermissions } from './reports/printing.tsx';
import { ReviewDialog } from './review/ReviewDialog.tsx';
import { sendToArea } from './state/areaCommands.ts';
import { useDesk } from './state/desk.ts';
import { useImporting } from './state/importing.ts';
import { useLayout } from './state/layout.ts';
import { usePlaces } from './state/places.ts';
import { ChangedElsewhere } from './ui/ChangedElsewhere.tsx';
import { DiscardDialog } from './ui/DiscardDialog.tsx';
import { DraftBar } from './ui/DraftBar.tsx';
import { areaOfKey, globalCommand, historyStep, paneStep } from './ui/globalKeys.ts';
import { Legend } from './ui/Legend.tsx';
import { Messages } from './ui/Messages.tsx';
import { Opening } from './ui/Opening.tsx';
import { keepFocus, stepPane, watchPanes } from './ui/panes.ts';
import { Rail } from './ui/Rail.tsx';
import { StatusBar } from './ui/StatusBar.tsx';
import { Welcome } from './ui/Welcome.tsx';

type DialogName = 'legend' | 'discard' | null;

export function App() {
  const store = useDesk((state) => state.store);
  const started = useDesk((state) => state.app !== null);
  const opening = useDesk((state) => state.opening);
  const inTable = usePlaces(({ place }) => place.area === 'authorizations');
  const usable = useDesk(
    ({ app, store, opening, directory, line }) =>
      app !== null && opening === null && (store === null || (inTable ? line !== null : directory !== null)),
  );
  const [dialog, setDialog] = useState<DialogName>(null);
  useTheme();
  useStart(usable);
  useCommands(setDialog);
  useKeptFocus(usable && store !== null);
  if (!started) return null;
  if (opening !== null) return <Opening name={opening} />;
  return (
    <div className="shell">
      {store === null ? (
        <Welcome />
      ) : (
        <>
          <Rail areas={AREA_VIEWS} />
          <main className="area">
            <ChangedElsewhere />
            <ShownArea />
          </main>
          <DraftBar onDiscard={() => setDialog('discard')} />
          <StatusBar />
        </>
      )}
      <ReviewDialog />
      <GestureDialogs />
      <DiscardDialog isOpen={dialog === 'discard'} onClose={() => setDialog(null)} />
      <Legend isOpen={dialog === 'legend'} onClose={() => setDialog(null)} />
      <ImportPeople />
      <PrintPermissions />
      <Messages />
    </div>
  );
}

function ShownArea() {
  const area = usePlaces((state) => state.place.area);
  const view = AREA_VIEWS.find((one) => one.area === area) ?? AREA_VIEWS[0];
  return view === undefined ? null : <view.View />;
}

/** Asks main for everything once, and says when the first screen can be used. */
function useStart(usable: boolean): void {
  useEffect(() => {
    void useDesk.getState().start();
  }, []);
  useEffect(() => {
    if (!usable) return;
    // Two frames: one to draw, one to be seen.
    const drawn = requestAnimationFrame(() =>
      requestAnimationFrame(() => void window.grantree.invoke('app.ready', undefined)),
    );
    return () => cancelAnimationFrame(drawn);
  }, [usable]);
}

/** At the start, and where another area is shown, the keyboard is in it. */
function useKeptFocus(shown: boolean): void {
  const area = usePlaces((state) => state.place.area);
  useEffect(watchPanes, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each area anew
  useEffect(() => {
    if (shown) keepFocus();
  }, [shown, area]);
}

function useTheme(): void {
  const theme = useLayout((state) => state.theme);
  const language = useLayout((state) => state.language);
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    root.lang = language;
  }, [theme, language]);
}

const LANGUAGE_OF = { languageEn: 'en', languageSl: 'sl', languageFr: 'fr', languageNl: 'nl' } as const;

/** Commands of the menu bar and keys that work wherever the focus is. */
function useCommands(setDialog: (dialog: DialogName) => void): void {
  useEffect(() => {
    const run = (command: MenuCommand): void => {
      const desk = useDesk.getState();
      switch (command) {
        case 'open':
          void desk.openStore(null);
          break;
        case 'newSample':
          void desk.newSample('trade');
          break;
        case 'newSampleSites':
          void desk.newSample('sites');
          break;
        case 'newSampleErp':
          void desk.newSample('erp');
          break;
        case 'newSampleIntegration':
          void desk.newSample('integration');
          break;
        case 'importPeople':
          void useImporting.getState().choose();
          break;
        case 'undo':
          if (desk.draft.canUndo) void desk.undo();
          else if (desk.store !== null) desk.tell({ tone: 'notice', key: 'desk.draft.nothingToUndo' });
          break;
        case 'redo':
          if (desk.draft.canRedo) void desk.redo();
          else if (desk.store !== null) desk.tell({ tone: 'notice', key: 'desk.draft.nothingToRedo' });
          break;
        case 'review':
        case 'apply':
          if (desk.draft.changes > 0) void desk.openReview();
          break;
        case 'discard':
          if (desk.draft.changes > 0) setDialog('discard');
          break;
        case 'help':
          setDialog('legend');
          break;
        case 'themeSystem':
        case 'themeLight':
        case 'themeDark':
          useLayout
            .getState()
            .setTheme(command === 'themeDark' ? 'dark' : command === 'themeLight' ? 'light' : 'system');
          break;
        case 'languageEn':
        case 'languageSl':
        case 'languageFr':
        case 'languageNl':
          useLayout.getState().chooseLanguage(LANGUAGE_OF[command]);
          break;
        case 'find':
        case 'print':
        case 'addPrincipals':
        case 'removePermissions':
        case 'why':
        case 'compare':
        case 'turnTable':
          // The area that is shown knows what is selected in it.
          sendToArea(command);
          break;
      }
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = globalCommand(event);
      const step = historyStep(event);
      const pane = paneStep(event);
      const area = AREA_VIEWS[areaOfKey(event)];
      if (command !== null) run(command);
      else if (step !== null) usePlaces.getState()[step]();
      else if (pane !== 0) stepPane(pane);
      else if (area !== undefined) usePlaces.getState().go(area.area);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = window.grantree.on('menu.command', run);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [setDialog]);
}
