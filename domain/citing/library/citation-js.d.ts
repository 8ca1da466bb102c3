/** The part of citation-js 0.8 that is used. */
declare module '@citation-js/core' {
  export const plugins: {
    input: { chain(text: string, options: { forceType: string; generateGraph: boolean; target: string }): unknown };
    output: { format(name: string, items: readonly object[]): string };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
