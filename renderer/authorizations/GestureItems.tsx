/** The part of the right-click menu that changes much at once, or leads elsewhere. */
import { BULK_ACTIONS, PROPAGATIONS } from '../../shared/changes/gestures/types.ts';
import { ContextMenuItem, ContextMenuLine, ContextSubmenu } from '../ui/ContextMenu.tsx';
import { useText } from '../ui/text.tsx';
import type { LineGestures } from './lineGestures.ts';

export function ChangingItems({ gestures }: { readonly gestures: LineGestures }) {
  const t = useText();
  const { copyTo } = gestures;
  return (
    <>
      <ContextSubmenu label={t('gestures.menu.propagate')}>
        {PROPAGATIONS.map((form) => (
          <ContextMenuItem
            key={form}
            label={t(`gestures.menu.form.${form}`)}
            onAction={() => gestures.propagate(form)}
          />
        ))}
      </ContextSubmenu>
      <ContextSubmenu label={t('gestures.menu.bulk')}>
        {BULK_ACTIONS.map((action) => (
          <ContextMenuItem
            key={action}
            label={t(`gestures.menu.${action}`)}
            onAction={() => gestures.bulk(action)}
          />
        ))}
      </ContextSubmenu>
      <ContextMenuItem label={t('gestures.menu.reset')} onAction={gestures.resetToGroup} />
      <ContextMenuLine />
      <ContextMenuItem label={t('gestures.menu.copyCells')} keys="Ctrl+C" onAction={gestures.copyCells} />
      <ContextMenuItem label={t('gestures.menu.pasteCells')} keys="Ctrl+V" onAction={gestures.pasteCells} />
      <ContextMenuItem label={t('gestures.menu.copyFrom')} onAction={gestures.copyFrom} />
      {copyTo !== null && <ContextMenuItem label={t('gestures.menu.copyTo')} onAction={copyTo} />}
    </>
  );
}

export function LeadingItems({ gestures }: { readonly gestures: LineGestures }) {
  const t = useText();
  const items = (['tryOn', 'compare', 'openUser', 'members'] as const).flatMap((name) => {
    const action = gestures[name];
    return action === null ? [] : [{ name, action }];
  });
  return items.map(({ name, action }) => (
    <ContextMenuItem key={name} label={t(`gestures.menu.${name}`)} onAction={action} />
  ));
}
