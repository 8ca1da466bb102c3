/** The longest comment, in UTF-16 units. Apart from the schemas, so that the window knows it without them. */
export const longestComment = 10_000;
