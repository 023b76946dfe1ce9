/** Something that is true of a user besides the permission. */
export const NOTES = ['inactive', 'locked', 'shared', 'administrator'] as const;
export type Note = (typeof NOTES)[number];
