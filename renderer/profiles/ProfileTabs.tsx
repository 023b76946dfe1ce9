/** Tabs of a detail; the one that is open is part of the place, so that Alt+Left leads back to it. */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { usePlaces } from '../state/places.ts';
import { type ProfilePlace, spotOf } from './places.ts';

export interface ProfileTab {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface ProfileTabsProps {
  readonly label: string;
  readonly place: ProfilePlace;
  readonly tabs: readonly ProfileTab[];
}

export function ProfileTabs({ label, place, tabs }: ProfileTabsProps) {
  const open = tabs.some(({ id }) => id === place.tab) ? place.tab : (tabs[0]?.id ?? null);
  return (
    <Tabs
      className="tabs"
      selectedKey={open ?? ''}
      onSelectionChange={(tab) => usePlaces.getState().settle(spotOf({ ...place, tab: String(tab) }))}
    >
      <TabList className="tabs__list" aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className="tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, title, content }) => (
        <TabPanel key={id} id={id} className="tabs__panel">
          <h3 className="visually-hidden">{title}</h3>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
