/** Texts for components: the catalogue in the language of the person. */
import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Problem } from '../../shared/model/problem.ts';
import { localeOf } from '../../shared/texts/languages.ts';
import { problemText, translator } from '../../shared/texts/translate.ts';
import { useLayout } from '../state/layout.ts';
import { TextContext, useText } from './translation.ts';

export { useText };

export function TextProvider({ children }: { readonly children: ReactNode }) {
  const language = useLayout((state) => state.language);
  const translate = useMemo(() => translator(language), [language]);
  return (
    <I18nProvider locale={localeOf(language)}>
      <TextContext value={translate}>{children}</TextContext>
    </I18nProvider>
  );
}

/** Numbers that stand alone, written as the language does. */
export function useNumberText(): (number: number) => string {
  const language = useLayout((state) => state.language);
  return useMemo(() => {
    const format = new Intl.NumberFormat(language);
    return (number) => format.format(number);
  }, [language]);
}

/** Problems one below the other; one alone without a list. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useText();
  const texts = problems.map((found) => problemText(t, found));
  if (texts.length === 1) return <>{texts[0]}</>;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
