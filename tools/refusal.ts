/** A step that could not be done: what happened, and what the person can do next. */
export class Refusal extends Error {
  readonly remedy: string;

  constructor(happened: string, remedy: string) {
    super(happened);
    this.name = 'Refusal';
    this.remedy = remedy;
  }
}

/** One plain line for the person. Results own stdout, so what is said goes to stderr. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a tool's main function and turns its answer into the exit status (a refusal is status 1). */
export async function runTool(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(`${error.message} ${error.remedy}`);
    process.exitCode = 1;
  }
}
