/** Language and theme: of the person, in force at once. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { LANGUAGES } from '../../shared/model/types.ts';
import { LANGUAGE_NAMES } from '../../shared/texts/languages.ts';
import { ChoiceRow, FactRow } from '../records/form.tsx';
import { useLayout } from '../state/layout.ts';
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
        <ToggleButtonGroup
          className="segments"
          aria-label={t('settings.look.theme')}
          selectionMode="single"
          disallowEmptySelection={true}
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            const chosen = THEMES.find((each) => keys.has(each));
            if (chosen !== undefined) setTheme(chosen);
          }}
        >
          {THEMES.map((each) => (
            <ToggleButton key={each} id={each} className="segment">
              {t(`settings.look.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </FactRow>
    </Card>
  );
}
