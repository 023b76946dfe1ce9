/**
 * What a catalogue of another language holds: the keys of the English one, and of every counted text the forms its
 * grammar knows (the categories of Intl.PluralRules). A missing or superfluous key is a type error.
 */
export type Slovenian<T> = Shape<T, 'one' | 'two' | 'few' | 'other'>;
/** `many` are round millions: “1 000 000 d’utilisateurs”. */
export type French<T> = Shape<T, 'one' | 'many' | 'other'>;
export type Dutch<T> = Shape<T, 'one' | 'other'>;

/** `_zero` is a text of its own in every language, where the English has one. */
type Shape<T, Form extends string> = {
  [K in keyof T as K extends `${string}_one` | `${string}_other` ? never : K]: T[K] extends string
    ? string
    : Shape<T[K], Form>;
} & { [K in keyof T as K extends `${infer Counted}_other` ? `${Counted}_${Form}` : never]: string };
