/** One sentence per problem code: what is wrong, the value, what was expected, what to do. */
export const problems = {
  'unknown-user': 'There is no user “{value}”.',
  'unknown-node': 'There is no node “{value}”.',
  'unknown-entity': 'There is no entity “{value}”.',
  'unknown-right': '“{value}” is no right; expected one of R, U, A, D, read, write, delete.',
  'bad-date': '“{value}” is no date; expected YYYY-MM-DD.',
};
