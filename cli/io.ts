/** Where a command writes: results to `out`, messages for the person to `err`. */
export type Io = { out: (text: string) => void; err: (text: string) => void };

export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints a message as one line, whatever is in it. */
export function printMessage(io: Io, message: string): void {
  io.err(`standfirst: ${onLine(message)}\n`);
}

/** Text from elsewhere on one line, without what would steer a terminal. */
export function onLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Text from elsewhere with its lines, without what would steer a terminal. */
export function onLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
