/** What the checks find, and what cures it. */
export const checks = {
  title: {
    'seats-exceeded': 'More active users than seats',
    'own-blocks-group': 'Own permissions that block a group or profile',
    'own-repeats-group': 'Own permissions that repeat a group or profile',
    'default-hides': 'Default profiles that hide what others grant',
    'hierarchy-without-default': 'Hierarchy profiles without a default',
    'switch-opened': 'Switches opened from above',
    'user-without-rights': 'Active users without any right',
    'group-without-users': 'Groups without users',
    'profile-without-users': 'Profiles without users',
    'inactive-with-grants': 'Inactive users who still hold own permissions',
    'seats-full': 'All seats taken',
    administrator: 'Administrators',
    'departmental-login': 'Departmental logins',
  },
  about: {
    'seats-exceeded': 'The licence holds the most users that may be active at once.',
    'own-blocks-group':
      'An own permission decides before groups and profiles do. What is changed there does not reach these users.',
    'own-repeats-group':
      'Nothing is different today, but what is changed in the group or profile tomorrow does not reach these users. An upgrade that defined all permissions leaves such ones behind.',
    'default-hides':
      'The default profile of a hierarchy profile must hold at least Read for whatever the others grant; where it does not, it is hidden at every entity.',
    'hierarchy-without-default': 'Without a default profile, a hierarchy profile gives nothing anywhere.',
    'switch-opened':
      'A switch knows only None and Full. Read or Write on a node above opens it fully, unless it holds None itself.',
    'user-without-rights': 'They can sign in and see nothing. Each takes a seat.',
    'group-without-users': 'Nobody acquires anything from them.',
    'profile-without-users': 'Nobody is assigned them, also not through another profile.',
    'inactive-with-grants': 'They come back into force when somebody activates the user.',
    'seats-full': 'Nobody else can be activated.',
    administrator: 'Whoever can administer authorizations can give anybody any right.',
    'departmental-login': 'Several people use them, and an audit sees them as one.',
  },
  finding: {
    'seats-exceeded': '{active, number} users are active; the licence has {seats, number} seats.',
    'own-blocks-group_one': '{user}: one own permission takes the place of what is acquired ({node}).',
    'own-blocks-group_other':
      '{user}: {count, number} own permissions take the place of what is acquired ({node} and others).',
    'own-repeats-group_one': '{user}: one own permission repeats what is acquired ({node}).',
    'own-repeats-group_other':
      '{user}: {count, number} own permissions repeat what is acquired ({node} and others).',
    'default-hides_one': '{hierarchy}: the default “{profile}” hides {node}.',
    'default-hides_other':
      '{hierarchy}: the default “{profile}” hides {count, number} nodes ({node} and others).',
    'hierarchy-without-default_one': '{hierarchy} has no default, so {node} is hidden.',
    'hierarchy-without-default_other':
      '{hierarchy} has no default, so {count, number} nodes are hidden ({node} and others).',
    'switch-opened_one': '{holder}: {rights} on {above} opens {node} fully.',
    'switch-opened_other':
      '{holder}: {rights} on {above} opens {count, number} switches fully ({node} and others).',
    'user-without-rights': '{user} is active and has no right at all.',
    'group-without-users': '{group} has no users.',
    'profile-without-users': 'The profile {profile} has no users.',
    'profile-without-users_entityAccessProfiles': 'The Entity Access profile {profile} has no users.',
    'profile-without-users_hierarchyProfiles': 'The hierarchy profile {profile} has no users.',
    'inactive-with-grants_one': '{user} is inactive and holds one own permission.',
    'inactive-with-grants_other': '{user} is inactive and holds {count, number} own permissions.',
    'seats-full': 'All {seats, number} seats are taken.',
    administrator: '{user} administers.',
    administrator_flag: '{user} is an administrator.',
    administrator_grant: '{user} may change authorizations, by a permission on “grantree.authorizations”.',
    'departmental-login': '{user} is used by several people; an audit sees them as one.',
  },
  cure: {
    resetToGroup: 'Reset to group',
    clearGrants: 'Remove own permissions',
    setNone: 'Set None there',
    raiseDefault: 'Give the default Read there',
    deactivate: 'Deactivate',
    delete: 'Delete',
  },
};
