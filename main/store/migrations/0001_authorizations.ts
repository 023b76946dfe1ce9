import type { Migration } from '../migrate.ts';

/**
 * The Model as tables. Records refer to each other by code, so that a list of changes may come in any order (foreign
 * keys are checked at the end); grants, of which there are a million, refer by number.
 *
 * `position` orders a list and has gaps; `place` orders what a record holds several of and only grows. Kinds of nodes
 * and languages have no CHECK: more of them will come, and reading checks them anyway.
 */
export const authorizations: Migration = {
  number: 1,
  name: 'authorizations',
  sql: `
CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  store_id TEXT NOT NULL,
  created TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0)
) STRICT;

CREATE TABLE licence (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seats INTEGER CHECK (seats >= 1)
) STRICT;

CREATE TABLE nodes (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  parent TEXT REFERENCES nodes (code),
  kind TEXT NOT NULL,
  scale TEXT NOT NULL CHECK (scale IN ('levels', 'switch', 'actions')),
  dated INTEGER NOT NULL CHECK (dated IN (0, 1)),
  per_entity INTEGER NOT NULL CHECK (per_entity IN (0, 1))
) STRICT;
CREATE INDEX nodes_by_parent ON nodes (parent);

CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  parent TEXT REFERENCES entities (code)
) STRICT;
CREATE INDEX entities_by_parent ON entities (parent);

CREATE TABLE holders (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('user', 'group', 'profile')),
  code TEXT NOT NULL,
  UNIQUE (kind, code)
) STRICT;

CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
  language TEXT NOT NULL,
  holder_kind TEXT NOT NULL GENERATED ALWAYS AS ('user') VIRTUAL,
  FOREIGN KEY (holder_kind, login) REFERENCES holders (kind, code)
) STRICT;

CREATE TABLE groups (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  holder_kind TEXT NOT NULL GENERATED ALWAYS AS ('group') VIRTUAL,
  FOREIGN KEY (holder_kind, code) REFERENCES holders (kind, code)
) STRICT;

CREATE TABLE group_users (
  place INTEGER PRIMARY KEY,
  group_code TEXT NOT NULL REFERENCES groups (code),
  login TEXT NOT NULL REFERENCES users (login),
  UNIQUE (group_code, login)
) STRICT;
CREATE INDEX group_users_by_login ON group_users (login);

CREATE TABLE group_groups (
  place INTEGER PRIMARY KEY,
  group_code TEXT NOT NULL REFERENCES groups (code),
  member TEXT NOT NULL REFERENCES groups (code),
  UNIQUE (group_code, member)
) STRICT;
CREATE INDEX group_groups_by_member ON group_groups (member);

CREATE TABLE profiles (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('general', 'entityDependent')),
  built_in INTEGER NOT NULL CHECK (built_in IN (0, 1)),
  protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
  holder_kind TEXT NOT NULL GENERATED ALWAYS AS ('profile') VIRTUAL,
  FOREIGN KEY (holder_kind, code) REFERENCES holders (kind, code)
) STRICT;

CREATE TABLE entity_access_profiles (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  include_new_entities INTEGER NOT NULL CHECK (include_new_entities IN (0, 1))
) STRICT;

CREATE TABLE entity_access_entities (
  place INTEGER PRIMARY KEY,
  profile TEXT NOT NULL REFERENCES entity_access_profiles (code),
  entity TEXT NOT NULL REFERENCES entities (code),
  UNIQUE (profile, entity)
) STRICT;
CREATE INDEX entity_access_entities_by_entity ON entity_access_entities (entity);

CREATE TABLE hierarchy_profiles (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  module TEXT NOT NULL REFERENCES nodes (code),
  entity_access TEXT NOT NULL REFERENCES entity_access_profiles (code),
  default_profile TEXT REFERENCES profiles (code)
) STRICT;
CREATE INDEX hierarchy_profiles_by_module ON hierarchy_profiles (module);
CREATE INDEX hierarchy_profiles_by_entity_access ON hierarchy_profiles (entity_access);
CREATE INDEX hierarchy_profiles_by_default ON hierarchy_profiles (default_profile);

CREATE TABLE hierarchy_assignments (
  place INTEGER PRIMARY KEY,
  hierarchy TEXT NOT NULL REFERENCES hierarchy_profiles (code),
  entity TEXT NOT NULL REFERENCES entities (code),
  profile TEXT NOT NULL REFERENCES profiles (code),
  UNIQUE (hierarchy, entity)
) STRICT;
CREATE INDEX hierarchy_assignments_by_entity ON hierarchy_assignments (entity);
CREATE INDEX hierarchy_assignments_by_profile ON hierarchy_assignments (profile);

CREATE TABLE assignments (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  login TEXT NOT NULL UNIQUE REFERENCES users (login),
  entity_access TEXT REFERENCES entity_access_profiles (code)
) STRICT;
CREATE INDEX assignments_by_entity_access ON assignments (entity_access);

CREATE TABLE assigned_general (
  place INTEGER PRIMARY KEY,
  login TEXT NOT NULL REFERENCES assignments (login),
  module TEXT NOT NULL,
  profile TEXT NOT NULL REFERENCES profiles (code),
  -- '*' stands for every module and is no node (domain.md §3)
  module_node TEXT GENERATED ALWAYS AS (nullif(module, '*')) VIRTUAL REFERENCES nodes (code),
  UNIQUE (login, module)
) STRICT;
CREATE INDEX assigned_general_by_module ON assigned_general (module_node);
CREATE INDEX assigned_general_by_profile ON assigned_general (profile);

CREATE TABLE assigned_hierarchy (
  place INTEGER PRIMARY KEY,
  login TEXT NOT NULL REFERENCES assignments (login),
  module TEXT NOT NULL REFERENCES nodes (code),
  hierarchy TEXT NOT NULL REFERENCES hierarchy_profiles (code),
  UNIQUE (login, module)
) STRICT;
CREATE INDEX assigned_hierarchy_by_module ON assigned_hierarchy (module);
CREATE INDEX assigned_hierarchy_by_hierarchy ON assigned_hierarchy (hierarchy);

CREATE TABLE grants (
  holder INTEGER NOT NULL REFERENCES holders (id),
  node INTEGER NOT NULL REFERENCES nodes (id),
  rights INTEGER NOT NULL CHECK (rights BETWEEN 0 AND 15),
  period INTEGER CHECK (period >= 0),
  note TEXT NOT NULL,
  PRIMARY KEY (holder, node)
) STRICT, WITHOUT ROWID;
CREATE INDEX grants_by_node ON grants (node);
`,
};
