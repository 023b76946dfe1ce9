/** Language and theme: of the person, in force at once. */
import { LANGUAGES } from '../../shared/model/types.ts';
import { LANGUAGE_NAMES } from '../../shared/texts/languages.ts';
import { ChoiceRow, FactRow } from '../records/form.tsx';
import { useLayout } from '../state/layout.ts';
import { OneOf } from '../ui/OneOf.tsx';
import { useText } from '../ui/text.tsx';
import { Card } from './Card.tsx';

const THEMES = ['system', 'light', 'dark'] as const;

export function Look() {
  const t = useText();
  const language = useLayout((state) => state.language);
  const theme = useLayout((state) => state.theme);
  const { chooseLanguage, setTheme } = useLayout.getState();
  return (
    <Card id="look" title={t('settings.look.title')}>
      <ChoiceRow
        label={t('settings.look.language')}
        value={language}
        options={LANGUAGES.map((key) => ({ key, name: LANGUAGE_NAMES[key] }))}
        help={t('settings.look.languageHelp')}
        onChange={(key) => {
          const chosen = LANGUAGES.find((each) => each === key);
          if (chosen !== undefined) chooseLanguage(chosen);
        }}
      />
      <FactRow label={t('settings.look.theme')}>
        <OneOf
          label={t('settings.look.theme')}
          keys={THEMES}
          chosen={theme}
          name={(each) => t(`settings.look.${each}`)}
          onChange={setTheme}
        />
      </FactRow>
    </Card>
  );
}
