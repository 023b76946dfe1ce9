/** What is assigned to users: Entity Access, the profile for every module, and profiles for single modules. */

import { memo } from 'react';
import { isHidden } from '../../shared/model/hidden.ts';
import type { Assignment } from '../../shared/model/types.ts';
import { EVERY_MODULE } from '../../shared/model/types.ts';
import { stageRecords } from '../records/asked.ts';
import { ChoiceRow, type Option } from '../records/form.tsx';
import { useText } from '../ui/text.tsx';
import type { UserOptions } from './useUserOptions.ts';

/** All of them must stay the same objects while they say the same. */
interface AssignmentFieldsProps {
  /** Logins. */
  readonly users: readonly string[];
  /** What one user has; undefined = several users, who may have different ones. */
  readonly assignment: Assignment | null | undefined;
  /** What he has in the store; undefined = the same. */
  readonly stored?: Assignment | null | undefined;
  readonly options: UserOptions;
}

/** Stands for "none" among the keys of a choice, where every code is possible but the empty one. */
const NONE = '';

/** Two choices for each module: they are drawn again only when something in them differs. */
export const AssignmentFields = memo(function AssignmentFields(props: AssignmentFieldsProps) {
  const { users, assignment, stored, options } = props;
  const t = useText();
  const none: Option = { key: NONE, name: t('users.assignments.none') };
  const { general, access, modules } = options;
  if (general.length === 0 && access.length === 0) {
    return <p className="muted">{t('users.assignments.noProfiles')}</p>;
  }
  /** What is chosen, and how the draft changed it. */
  const value = (of: (from: Assignment) => string | null | undefined) => {
    if (assignment === undefined) return { value: null };
    const now = (assignment === null ? null : of(assignment)) ?? NONE;
    const was = stored === undefined ? now : ((stored === null ? null : of(stored)) ?? NONE);
    return { value: now, was };
  };
  const changed = (
    options: readonly Option[],
    { value: now, was = now }: { value: string | null; was?: string | null },
  ) => {
    const name = (key: string | null): string => options.find((one) => one.key === key)?.name ?? key ?? '';
    return now === was ? undefined : t('users.field.change', { before: name(was), after: name(now) });
  };
  /** A profile that may not be seen is in no list; who has it is told. */
  const withHidden = (named: readonly Option[], key: string | null): readonly Option[] =>
    key !== null && isHidden(key) ? [...named, { key, name: t('profiles.hidden') }] : named;
  const code = (key: string): string | null => (key === NONE ? null : key);

  const accessOptions = [none, ...access];
  const accessValue = value((from) => from.entityAccess);
  const roleValue = value((from) => from.general[EVERY_MODULE]);
  const roleOptions = withHidden([none, ...general], roleValue.value);
  const likeAll: Option = { key: NONE, name: t('users.assignments.likeAll') };
  return (
    <>
      {access.length > 0 && (
        <ChoiceRow
          label={t('users.assignments.access')}
          options={accessOptions}
          value={accessValue.value}
          changed={changed(accessOptions, accessValue)}
          onChange={(key) => void stageRecords({ kind: 'assign', users, entityAccess: code(key) })}
        />
      )}
      {general.length > 0 && (
        <ChoiceRow
          label={t('users.assignments.role')}
          {...(modules.length === 0 ? {} : { help: t('users.assignments.roleHelp') })}
          options={roleOptions}
          value={roleValue.value}
          changed={changed(roleOptions, roleValue)}
          onChange={(key) =>
            void stageRecords({ kind: 'assign', users, general: { [EVERY_MODULE]: code(key) } })
          }
        />
      )}
      {modules.map((module) => {
        const generalValue = value((from) => from.general[module.code]);
        const generalOptions = withHidden([likeAll, ...general], generalValue.value);
        const hierarchyOptions = [none, ...options.hierarchies(module.code)];
        const hierarchyValue = value((from) => from.hierarchy[module.code]);
        return (
          <fieldset key={module.code} className="module">
            <legend>{module.name}</legend>
            {general.length > 0 && (
              <ChoiceRow
                label={t('users.assignments.general')}
                options={generalOptions}
                value={generalValue.value}
                changed={changed(generalOptions, generalValue)}
                onChange={(key) =>
                  void stageRecords({ kind: 'assign', users, general: { [module.code]: code(key) } })
                }
              />
            )}
            {hierarchyOptions.length > 1 && (
              <ChoiceRow
                label={t('users.assignments.hierarchy')}
                options={hierarchyOptions}
                value={hierarchyValue.value}
                changed={changed(hierarchyOptions, hierarchyValue)}
                onChange={(key) =>
                  void stageRecords({ kind: 'assign', users, hierarchy: { [module.code]: code(key) } })
                }
              />
            )}
          </fieldset>
        );
      })}
    </>
  );
});
