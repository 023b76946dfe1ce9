/** What is shown while the store of the start is being read. */
import { useText } from './text.tsx';

export function Opening({ name }: { readonly name: string }) {
  const t = useText();
  return (
    <main className="opening" aria-busy={true}>
      <p role="status">{t('desk.opening', { store: name })}</p>
      <progress aria-hidden={true} />
    </main>
  );
}
