/** The hierarchy profiles that name a profile; each leads there. */
import { Button } from 'react-aria-components';
import { useText } from '../ui/text.tsx';
import { goToProfile } from './places.ts';
import type { ProfileLists } from './profileTree.ts';

interface UsedInProps {
  readonly lists: ProfileLists;
  /** Codes of the hierarchy profiles. */
  readonly hierarchies: readonly string[];
}

export function UsedIn({ lists, hierarchies }: UsedInProps) {
  const t = useText();
  if (hierarchies.length === 0) return <p className="tab-empty">{t('profiles.unused')}</p>;
  return (
    <ul className="tab-list">
      {hierarchies.map((code) => (
        <li key={code}>
          <Button className="link-button" onPress={() => goToProfile('hierarchy', code)}>
            {lists.hierarchies.names[lists.hierarchies.keys.indexOf(code)] ?? code}
          </Button>
        </li>
      ))}
    </ul>
  );
}
