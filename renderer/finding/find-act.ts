/** What a person does with what is looked for in the copy. */
export type FindAct = 'find' | 'replace' | 'next' | 'previous';
