/** The box of an item of a check list as a letter, for formats that have no box. */
export function tickSign(done: boolean): '☑' | '☐' {
  return done ? '☑' : '☐';
}
