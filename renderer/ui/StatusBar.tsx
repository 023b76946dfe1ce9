/** What is open and how much of it there is. */
import { useDesk } from '../state/desk.ts';
import { useText } from './text.tsx';

export function StatusBar() {
  const t = useText();
  const store = useDesk((state) => state.store);
  const app = useDesk((state) => state.app);
  if (store === null) return null;
  const { counts, activeUsers, seats } = store;
  return (
    <footer className="status">
      <span className="status__name" title={store.path}>
        {store.name}
      </span>
      {store.readOnly && <span>{t('desk.status.readOnly')}</span>}
      <span className="status__count">{t('desk.status.nodes', { count: counts.nodes })}</span>
      <span className="status__count">{t('desk.status.users', { count: counts.users })}</span>
      <span className="status__count">{t('desk.status.groups', { count: counts.groups })}</span>
      <span>
        {seats === null
          ? t('desk.status.active', { count: activeUsers })
          : t('desk.status.seats', { active: activeUsers, seats })}
      </span>
      <span className="status__last">{t('desk.status.revision', { revision: store.revision })}</span>
      <span>{t('desk.status.signedIn', { name: app?.signedIn ?? '' })}</span>
    </footer>
  );
}
