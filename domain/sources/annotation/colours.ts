/** Colours a passage can be marked in; the window says them by name as well. */
export const annotationColours = ['yellow', 'green', 'blue', 'pink', 'grey'] as const;
export type AnnotationColour = (typeof annotationColours)[number];

export const defaultColour: AnnotationColour = 'yellow';
