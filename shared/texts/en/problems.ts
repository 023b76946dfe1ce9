/** One sentence per problem code: what is wrong, the value, what was expected, what to do. */
export const problems = {
  'unknown-user': 'There is no user “{value}”.',
  'unknown-node': 'There is no node “{value}”.',
  'unknown-entity': 'There is no entity “{value}”.',
  'unknown-right': '“{value}” is no right; expected one of R, U, A, D, read, write, delete.',
  // Changes and the draft.
  'unknown-holder': 'There is no user, group or profile “{value}”.',
  'change-does-not-apply':
    'Change {position} ({kind} {value}) does not fit what is stored; the store may have changed meanwhile. Reload and try again.',
  'switch-counts-as-delete_one': '{names} knows only None and Full; it is set to Full.',
  'switch-counts-as-delete_other':
    '{count, number} cells know only None and Full; they are set to Full ({names}).',
  'single-rights-on-actions-only_one': '{names} has levels, not single rights; it is left as it is.',
  'single-rights-on-actions-only_other':
    '{count, number} cells have levels, not single rights; they are left as they are ({names}).',
  'period-without-permission_one':
    'Somebody has no permission on {names}, so there is no period to set; set a level first.',
  'period-without-permission_other':
    '{count, number} cells have no permission, so there is no period to set; set a level first ({names}).',
  'period-without-effect_one':
    '{names} gives neither Update nor Delete, so days back mean nothing there until it does.',
  'period-without-effect_other':
    '{count, number} permissions give neither Update nor Delete, so days back mean nothing there until they do ({names}).',
  'profile-built-in_one': '{names} comes with the program and is read only; copy it to change it.',
  'profile-built-in_other':
    '{count, number} profiles come with the program and are read only; copy them to change them ({names}).',
  'nothing-to-propagate_one': '{names} has nothing on {node} that could be propagated.',
  'nothing-to-propagate_other':
    '{count, number} principals have nothing on {node} that could be propagated ({names}).',
  'children-keep-acquired_one': 'One level below stays as it is acquired from a group or profile: {names}.',
  'children-keep-acquired_other':
    '{count, number} levels below stay as they are acquired from groups or profiles ({names}).',
  'would-be-in-itself_one': '{names} cannot join {group}: the group would stand in itself.',
  'would-be-in-itself_other':
    '{count, number} memberships of {group} are left out: the group would stand in itself ({names}).',
  'profiles-join-no-group_one': '{names} is a profile: it is assigned and joins no group.',
  'profiles-join-no-group_other':
    '{count, number} profiles are left out: they are assigned and join no group ({names}).',
  'profiles-for-users-only': 'Profiles are assigned to users only; {value} is left out.',
  'hierarchy-of-other-access_one':
    '{names} belongs to another Entity Access profile than the user has, so it gives nothing.',
  'hierarchy-of-other-access_other':
    '{names} belongs to another Entity Access profile than {count, number} users have, so it gives them nothing.',
  'pasted-rights-fitted_one': '{names} cannot hold exactly these rights; it gets the nearest level it has.',
  'pasted-rights-fitted_other':
    '{count, number} cells cannot hold exactly these rights; they get the nearest level they have ({names}).',
  'paste-does-not-fit':
    '{copied, number} copied permissions do not fit on {selected, number} selected rows. Copy one row, or select as many as were copied.',
  'nothing-copied': 'No permissions have been copied. Select rows and press Ctrl+C first.',
  'no-table-chosen': 'No table is chosen. Choose a file first.',
  'no-store-open': 'No store is open. Open one first.',
  'no-active-user': 'Nobody would be active any more. At least one user must stay active.',
  'seats-exceeded':
    '{value} users would be active, but the licence has {expected} seats. Deactivate somebody first.',
  'last-administrator':
    'Nobody could administer authorizations any more. Keep at least one active, unlocked user who is an administrator or may update “grantree.authorizations”.',
  'locks-yourself-out': 'You ({value}) would lose the right to administer authorizations.',
  'users-without-any-right_one': '{value} would have no permission left at all.',
  'users-without-any-right_other': '{count, number} users would have no permission left at all: {value}.',
  'levels-stay-acquired_one':
    'A level set above does not reach one node below, which keeps what it acquires from a group or profile.',
  'levels-stay-acquired_other':
    'Levels set above do not reach {count, number} nodes below, which keep what they acquire from groups or profiles.',
  'switches-opened-by-read_one':
    'One node below knows only None and Full: a lesser level set above opens it fully.',
  'switches-opened-by-read_other':
    '{count, number} nodes below know only None and Full: a lesser level set above opens them fully.',
  'own-grants-block-groups_one':
    'One own permission takes the place of what a group gives; later changes of the group will not reach the user.',
  'own-grants-block-groups_other':
    '{count, number} own permissions take the place of what groups give; later changes of the groups will not reach these users.',
  // Gestures on records (changes/records).
  'code-taken': 'There already is a record with the code “{value}”. Choose another code.',
  'code-taken_nodes': 'There already is a node with the code “{value}”. Choose another code.',
  'code-taken_entities': 'There already is an entity with the code “{value}”. Choose another code.',
  'code-taken_users': 'There already is a user with the login “{value}”. Choose another login.',
  'code-taken_groups': 'There already is a group with the code “{value}”. Choose another code.',
  'code-taken_profiles': 'There already is a profile with the code “{value}”. Choose another code.',
  'code-taken_entityAccessProfiles':
    'There already is an Entity Access profile with the code “{value}”. Choose another code.',
  'code-taken_hierarchyProfiles':
    'There already is a hierarchy profile with the code “{value}”. Choose another code.',
  'code-is-fixed': 'The program itself goes by the code “{value}”, so it cannot be changed. Change the name.',
  'not-an-administrator': '{value} may look, but change nothing: only administrators change who may do what.',
  'export-hidden':
    'The store holds profiles that only administrators see, so only an administrator can write its whole content.',
  'built-in-read-only':
    'The profile “{value}” is built in and cannot be changed. Copy it and change the copy.',
  'module-in-use':
    '“{value}” must stay a module: {hierarchies} hierarchy profiles and the assignments of {users} users are made for it.',
  'grants-follow-scale_one':
    'One permission on {node} did not fit the new scale and was put to what it means there.',
  'grants-follow-scale_other':
    '{count, number} permissions on {node} did not fit the new scale and were put to what they mean there.',
  'periods-dropped_one': 'One update period on {node} was dropped: it has no dated documents any more.',
  'periods-dropped_other':
    '{count, number} update periods on {node} were dropped: it has no dated documents any more.',
  'moves-into-itself': '“{value}” cannot be moved to “{target}”, which is below it.',
  'profiles-are-assigned': '“{value}” cannot be a member of a group; profiles are assigned to users.',
  'hierarchy-does-not-count':
    'The hierarchy profile “{value}” does not count for {user} yet: it is made for the Entity Access profile “{expected}”, which {user} does not have.',
  'departmental-login':
    '{value} is now a login for several people. Everything done with it counts as done by one user, so an audit cannot tell who it was.',
  'history-no-inverse': 'Nothing is known that undoes entry {value}: it is the beginning of the store.',
  'history-conflict':
    'Entry {value} cannot be undone as a whole: something it changed was changed again later. Undo the later entry first, or change it by hand.',
  'history-touched': 'No longer so: {value}.',
  'history-touched-more_one': 'and {count, number} more thing',
  'history-touched-more_other': 'and {count, number} more things',
  'backup-onto-itself': '“{value}” is the store itself, or belongs to it. Choose another file for the copy.',
  'restore-from-itself': '“{value}” is the store itself. Choose a copy of it.',
  'bad-date': '“{value}” is no date; expected YYYY-MM-DD.',

  // grantree/1: bytes and JSON (formats/utf8.ts, formats/grantreeJson.ts)
  'not-utf8':
    'The byte {value} at offset {offset} is not UTF-8. Save the file as UTF-8 (it may be in an older encoding such as Windows-1252).',
  'not-utf16':
    'The file begins as {encoding} but is not valid {encoding}; it may be cut off. Save it as UTF-8.',
  'json-empty': 'The file is empty; expected a grantree/1 file.',
  'json-ends-early':
    'The JSON ends too early, at column {column}: a quote, bracket or brace is not closed. The file may be cut off.',
  'json-value-expected':
    'No JSON at column {column}: found “{value}”, expected a value: text in double quotes, a number, true, false, null, a list or an object.',
  'json-key-expected':
    'No JSON at column {column}: found “{value}”, expected the name of a field in double quotes.',
  'json-symbol-expected': 'No JSON at column {column}: found “{value}”, expected one of: {expected}',
  'json-trailing-comma': 'No JSON at column {column}: nothing follows the comma. Take the comma away.',
  'json-end-expected':
    'No JSON at column {column}: the value is complete, but “{value}” follows. Expected the end of the file.',
  'json-too-deep':
    'At column {column} lists and objects stand more than 32 deep in each other; expected five at most.',
  'json-bad-escape':
    'No JSON at column {column}: “{value}” is no escape. Expected \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hexadecimal digits.',
  'json-string-open':
    'No JSON: the text that begins at column {column} with {value} holds a line end or control character before its closing quote. Close it, or write the character as \\n, \\t or \\uXXXX.',
  'duplicate-key':
    'The field “{value}” stands twice in one object; only one of them can count. Remove the other.',

  // grantree/1: the shape of the records (formats/grantreeSchema.ts)
  'not-grantree': 'This is no grantree/1 file; expected an object that begins with "format": "grantree/1".',
  'format-missing': 'The field “format” is missing; expected "format": "{expected}". Is this the right file?',
  'format-unknown':
    'The format is {value}; this program reads "{expected}". A newer file needs a newer program.',
  'unknown-field': 'There is no field “{value}” here; expected one of: {expected}.',
  'missing-field': 'The field “{field}” is missing and has no default.',
  'expected-text': 'Found {value}; expected text in double quotes.',
  'expected-number': 'Found {value}; expected a number.',
  'expected-boolean': 'Found {value}; expected true or false.',
  'expected-list': 'Found {value}; expected a list in square brackets.',
  'expected-object': 'Found {value}; expected an object in braces.',
  'expected-one-of': 'Found {value}; expected one of: {expected}.',
  'bad-rights':
    'Found {value}; expected one of the levels "none", "read", "write", "delete", or a list of the letters "R", "U", "A", "D", each at most once.',

  // what makes a store's content sound (model/validate.ts)
  'bad-code':
    '“{value}” cannot be a code. A code has at least one character, no blank at its beginning or end and no control characters.',
  'reserved-code': 'No node can have the code “{value}”: it stands for every module. Choose another code.',
  'bad-text':
    '“{value}” holds half a character (a lone surrogate), which no file can keep. Type the text again.',
  'duplicate-code': 'The code “{value}” was already given at {first}. Rename or remove one of the two.',
  'duplicate-member': '“{value}” stands twice in this list. Remove one of the two.',
  'duplicate-assignment':
    'The user “{value}” already has an assignment at {first}; expected at most one. Merge the two.',
  'duplicate-grant':
    '{holder} already has a grant on the node “{node}” at {first}; expected at most one. Remove one of the two.',
  'unknown-group': 'There is no group “{value}”.',
  'unknown-profile': 'There is no profile “{value}”.',
  'unknown-entity-access-profile': 'There is no Entity Access profile “{value}”.',
  'unknown-hierarchy-profile': 'There is no hierarchy profile “{value}”.',
  'node-cycle':
    'A node cannot be below itself: {value} (each below the next). Give one of them another parent.',
  'entity-cycle':
    'An entity cannot be below itself: {value} (each below the next). Give one of them another parent.',
  'group-cycle':
    'A group cannot be a member of itself: {value} (each holds the next). Take one of them out of the other.',
  'not-a-module': 'The node “{value}” is of the kind “{kind}”; expected a node of the kind “module”.',
  'profile-without-module':
    'Nothing depends on the entity of which the profile “{value}” says anything: choose another one, or grant it something first.',
  'only-alone': '--only says everything itself: no other role, profile or access can be given with it.',
  'wrong-profile-type':
    'The profile “{value}” is of the type “{type}”; expected one of the type “{expected}”.',
  'entity-not-in-access-profile':
    'The entity “{value}” is not in the Entity Access profile “{profile}” that this hierarchy profile is made for. Add it there, or remove it here.',
  'hierarchy-for-every-module':
    'A hierarchy profile belongs to one module, so “*” cannot take “{value}”. Name the module.',
  'hierarchy-of-another-module':
    'The hierarchy profile “{value}” belongs to the module “{expected}” and cannot be assigned for “{module}”.',
  'bad-holder': '“{value}” is no holder; expected user:LOGIN, group:CODE or profile:CODE.',
  'rights-do-not-fit': 'The node “{node}” cannot hold the rights “{value}”.',
  'rights-do-not-fit_levels':
    'The node “{node}” has the scale “levels” and cannot hold the rights “{value}”; expected none, read (R), write (R U A) or delete (R U A D).',
  'rights-do-not-fit_switch':
    'The node “{node}” has the scale “switch” and cannot hold the rights “{value}”; expected none or delete (R U A D).',
  'rights-do-not-fit_actions':
    'The node “{node}” cannot hold the rights “{value}” without R; U, A and D always bring R along. Add R.',
  'bad-period':
    'The update period {value} is none; expected a whole number of days from 0 up, or -1 (or nothing) for unlimited.',
  'period-on-undated-node':
    'The update period {value} stands on the node “{node}”, which is not dated. Leave the period out, or make the node dated.',
  'bad-seats': '{value} is no number of seats; expected a whole number from 1 up, or nothing for unlimited.',
  'switch-coerced':
    '{holder} asked for “{value}” on “{node}”, which is a switch (none or all): stored as “{stored}”.',

  // Reading Odoo (formats/odoo.ts). `odoo-broken-…`: unreadable, and an import is refused; the rest is for knowledge.
  'odoo-broken-csv-open-quote':
    'A quote is opened in this row and never closed, so nothing of this file can be read. Close the quote.',
  'odoo-broken-csv-stray-quote':
    'A quote stands in the middle of a cell, so nothing of this file can be read. Double it, or put the whole cell in quotes.',
  'odoo-broken-header':
    'The header “{header}” lacks {missing}, so nothing of this file was taken. Write it as id,name,model_id:id,group_id:id,perm_read,perm_write,perm_create,perm_unlink.',
  'odoo-broken-row':
    'This row has {cells} cells; expected {expected}, as in the header. The row was not taken; correct it.',
  'odoo-broken-flag':
    '“{value}” in {column} is neither yes nor no; expected 1 or 0. The row was not taken; correct it.',
  'odoo-broken-id':
    '“{value}” in {column} is no external id; expected name or module.name. The row or record was not taken; correct it.',
  'odoo-broken-row-model': 'This row names no model in model_id:id. It was not taken; name the model.',
  'odoo-broken-xml':
    'The XML is not well formed ({detail}), so nothing of this file can be read. Correct it.',
  'odoo-broken-empty':
    'No access rights of Odoo were found in {files} files; expected a folder with MODULE/ir.model.access.csv, or such a MODULE.',
  'odoo-column-left-out':
    'The column “{column}” was left out: it is none of an access right, or stands there twice.',
  'odoo-csv-left-out': 'Records of {model} in a CSV file are not read; only ir.model.access.csv is.',
  'odoo-no-data-xml': 'The file was left out: its root is <{root}>, while Odoo’s data have <odoo>.',
  'odoo-element-left-out':
    'This <{element}> on {model} ({detail}) is carried out by Odoo and was left out; check what it does.',
  'odoo-field-left-out': '{field} of {record} ({model}) was left out; it may say something about rights.',
  'odoo-record-without-id': 'This record of {model} has no id that could be its code, and was left out.',
  'odoo-access-not-understood':
    'The access right {record} was left out: its {field} is computed or not understood: “{value}”.',
  'odoo-value-not-understood':
    '{field} of {record} was left out: it is computed or not understood: “{value}”.',
  'odoo-record-rule':
    'The record rule “{name}” is not represented: in Odoo it narrows which records of {model} can be reached, here the whole model is shown.',
  'odoo-groups-elsewhere':
    'That {model} “{record}” is for some groups only is not represented; the rights on models do not depend on it.',
  'odoo-access-inactive':
    'The access right {record} of {group} on {model} is switched off in Odoo; it gives nothing here either.',
  'odoo-access-without-model': 'The access right {record} names no model in these files, and was left out.',
  'odoo-rights-without-read':
    '{group} has {rights} on {model} without R. Here R comes along with them, so more is shown than Odoo gives.',
  'odoo-same-model': '{written} is the same model as {model}; what is given on it stands there.',
  'odoo-redefined':
    '{record} is defined again, with another {fields} than in {before}; the later one counts.',
  'odoo-order-assumed':
    '{field} of {record} is set anew here, while {other} puts {member} in {group}. Which comes first stands in the module’s manifest; taken as: first set, then put in.',
  'odoo-group-unknown': 'The group {group} has no name in these files; it is shown under its external id.',
  'odoo-group-circle':
    '{group} cannot be a member of {implied}, which it implies: that would close a circle. Members of {group} do not acquire what {implied} holds.',
  'odoo-module-unknown':
    'The module {module} is not among these files; only models others refer to are known.',
  'odoo-user-without-login': 'The user {user} has no login in these files; the external id is taken for it.',
  'odoo-login-taken':
    'The login “{login}” of {user} belongs to {other} already; the external id is taken in its place.',
  'odoo-user-default-groups':
    'The user {user} is made without groups; Odoo then gives the default ones, which are not represented.',

  // The store (main/store)
  'store-missing': 'There is no store “{store}”. Check the name, or make a new store with “init”.',
  'store-is-folder': '“{store}” is a folder; expected the file of a store.',
  'store-bad-name':
    'The name “{store}” begins or ends with a blank, which a store cannot have. Choose another name.',
  'store-exists': '“{store}” exists already and stays as it is. Choose another name, or open it.',
  'store-folder-missing': 'The store “{store}” cannot be made: there is no folder “{value}”. Make it first.',
  'store-folder-read-only':
    'The store “{store}” cannot be made: you may not write in the folder “{value}”. Choose another folder, or ask for the right to write there.',
  'store-leftover':
    'The store “{store}” cannot be made: “{value}” is left over from another store of that name and may hold its last changes. Move it away first.',
  'store-not-a-database':
    '“{store}” is no store of Grantree: it is another kind of file. It was not changed.',
  'store-of-another-program':
    '“{store}” is no store of Grantree: it is a database of another program. It was not changed.',
  'store-newer':
    'The store “{store}” has version {value} and this program knows versions up to {expected}. Use a newer Grantree; the store was not changed.',
  'store-older':
    'The store “{store}” has version {value} and must be brought to version {expected} before it can be read. Open it once where it can be written.',
  'store-damaged':
    'The store “{store}” is damaged ({value}). Put a backup back; “verify” tells what is wrong.',
  'store-read-only':
    'The store “{store}” cannot be written: the file or its folder is read-only, or it was opened for reading only. Nothing was changed.',
  'store-unfinished':
    'The store “{store}” cannot be read yet: “{value}” holds changes that were not brought into it. Open it once where it can be written.',
  'store-unreachable':
    'The store “{store}” cannot be read or written ({value}). Check the rights on it, the disk and the network, then try again.',
  'store-without-wal':
    'The store “{store}” lies where its write-ahead log cannot be kept, such as on some network drives. Put it on a local disk.',
  'store-disk-full':
    'There is no room left on the disk of “{store}”. Nothing was changed; make room and try again.',
  'store-busy': 'Another program is writing to “{store}”. Nothing was changed; try again in a moment.',
  'store-changed-elsewhere':
    'Another program has changed “{store}” since it was read, so nothing was written. Load it again, look at the changes, and apply yours then.',
  'store-no-entry': 'The history of “{store}” has no entry number {value}.',
  'store-schema-differs': 'The store “{store}” is damaged: its {value} is not as Grantree made it.',
  'store-broken-reference':
    'The store “{store}” is damaged: a row ({value}) refers to something in {expected} that is not there.',
  'verify-stopped':
    'Verifying ended before it was done ({value}). Try again; if it happens again, put a backup back.',
  'store-log-broken':
    'The change log of “{store}” is damaged or was altered: entry {value} does not follow from the one before.',
  'store-log-incomplete':
    'The change log of “{store}” has {value} entries and its tables are at revision {expected}: entries are missing, or were added.',
  'store-tables-differ':
    'The store “{store}” was altered outside of Grantree: “{value}” in {list} is not what the change log says.',

  // The command line (main/cli).
  'usage-unknown-command': 'There is no command “{value}”.',
  'usage-unknown-option': 'There is no option “{value}” here.',
  'usage-excess-word': '“{value}” is one word too many. Put quotes around a name that has blanks in it.',
  'usage-missing-word': '{value} is missing.',
  'usage-missing-option': 'The option {value} is missing.',
  'usage-option-without-value': 'The option {value} needs a value.',
  'usage-options-exclude': 'The options {value} and {other} cannot be used together. Leave one of them out.',
  'usage-not-one-of': '“{value}” cannot stand after {option}; expected one of: {expected}.',
  'usage-user-or-node': 'Say --user or --node: whose rights, or rights on what.',
  'usage-nothing-to-set': 'There is nothing to set. Name at least one field; --help lists them.',
  'usage-where-to': 'Say where to: --before, --after, --into or --top.',
  'usage-not-a-pair': '“{value}” cannot stand after {option}; expected MODULE=PROFILE.',
  'change-not-json': 'The line is no JSON; expected one object on a line.',
  'change-unknown': 'The line is no gesture and no change (kind “{value}”), or a field of it is wrong.',
  'locks-yourself-out_command':
    'You ({value}) would lose the right to administer authorizations. Say --yes if that is meant.',
  'usage-not-a-pair_column': '“{value}” cannot stand after {option}; expected FIELD=COLUMN.',
  'usage-not-a-number': '“{value}” cannot stand after {option}; expected a whole number from 1 up.',
  'table-empty': 'The table is empty; expected a row of headings and rows below it.',
  'table-not-a-workbook': 'This is no Excel workbook that can be read ({value}). Save it as .xlsx or .csv.',
  'table-csv-broken': 'The CSV cannot be read from here on: {value}',
  'table-column-missing':
    'There is no column “{value}” for {field}; the columns are: {expected}. Say which one it is with {field}=COLUMN.',
  'table-field-not-here': 'A table of this kind has no field “{value}”; expected one of: {expected}.',
  'table-column-left-out': 'The column “{value}” was left out: its heading does not tell what it is.',
  'table-twice': '“{value}” stands in the table twice. Leave one of the rows out.',
  'table-not-yes-or-no': '“{value}” is neither yes nor no; write yes, no, 1 or 0.',
  'usage-wrong': 'The command line is wrong: {value}',
  'file-not-found': 'There is no file or folder “{value}”. Check the name and the folder you are in.',
  'file-not-permitted':
    'You may not read or write “{value}” ({reason}). Ask for permission, or choose another file.',
  'file-is-folder': '“{value}” is a folder; expected a file.',
  'file-disk-full':
    'There is no room left on the disk for “{value}”, and nothing was written. Make room and try again.',
  'file-failed': '“{value}” cannot be used: {reason}',
  'input-failed': 'The requests could not be read: {reason}. Those read before were answered.',
  'output-failed': 'The result could not be written: {reason}. What was written of it is not complete.',
  'out-is-store': '“{value}” is the store itself, or belongs to it. Choose another file to write to.',
  'import-format-unknown': 'It cannot be told what format this is; say --format and one of: {expected}.',
  'import-formats-mixed': 'The sources are of several formats ({value}). Import each format by itself.',
  'odoo-needs-folder': 'This is a file; expected the folder that holds the modules, or one module’s folder.',
  'request-not-utf8': 'The line is not UTF-8. Write requests as UTF-8.',
  'request-too-long': 'The line is longer than {expected} bytes; expected one request, then a line end.',
  'unexpected-error': 'Something went wrong that should not have, and the command was not finished: {reason}',

  // printouts (main/print)
  'save-no-folder': 'There is no folder “{folder}” to save in. Choose another folder.',
  'save-not-permitted':
    '“{value}” could not be saved ({reason}). It may be open in another program, or you may not write there. Close it, or choose another name or folder.',
  'no-printer': 'This computer knows no printer. Add one, or save the report as PDF.',
  'print-too-long':
    'The report is too long to be printed at once, and no program for PDF could be opened: {reason}. Save it as PDF and print that.',
  'print-failed':
    'The printer did not take the report: {reason}. Check the printer, or save the report as PDF.',
  'report-cancelled': 'The report was cancelled; nothing of it was saved.',
  'report-in-the-future':
    'The day {value} is still to come; a report can be as of today or of a day in the past.',
  'report-wrong-principal': '“{value}” is not a {expected}; this kind of report is about that alone.',
  'report-needs-two': 'This report compares two to four principals. Name them.',
  'report-needs-principals': 'This report needs the principals it is about.',
  'report-needs-nodes': 'This report needs the nodes it is about.',
  'report-ending': 'It cannot be told what “{value}” is to be; its name has to end in one of: {expected}.',
  'report-option-unused': 'The option {value} means nothing for the report “{kind}”.',
  'report-option-wrong': '“{value}” cannot be the value of {option}. See --help for what can.',

  // export to Cedar (formats/cedar)
  'cedar-entities':
    'The store has {count, number} entities; what depends on an entity cannot be said in these Cedar policies. Export a store without entities.',
  'cedar-hierarchies':
    'The store has {count, number} hierarchy profiles; what depends on an entity cannot be said in these Cedar policies. Export a store without them.',
};
