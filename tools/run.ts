import { spawn } from 'node:child_process';
import { Refusal } from './refusal.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `show`: the child writes to our own terminal; `keep`: its output is returned; `tee`: both. */
  readonly output?: 'show' | 'keep' | 'tee';
  readonly timeoutMs?: number;
  /** Another user than ours, by number. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

export interface RunResult {
  /** Exit status; 128 + signal number is not guessed, a signal counts as 1. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. Never rejects for a failing command, only when it can't be started. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const output = options.output ?? 'show';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.timeoutMs,
      ...options.user,
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (output === 'tee') process.stdout.write(text);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (output === 'tee') process.stderr.write(text);
    });
    child.on('error', (error) =>
      reject(
        new Refusal(`${command} could not be started: ${error.message}.`, `Install ${command}, then run this again.`),
      ),
    );
    child.on('close', (code) => resolve({ status: code ?? 1, stdout, stderr }));
  });
}

/** Runs a command that must succeed; its last lines are part of the refusal when it does not. */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: Omit<RunOptions, 'output'> & { readonly remedy: string },
): Promise<string> {
  const result = await run(command, args, { ...options, output: 'keep' });
  if (result.status === 0) return result.stdout;
  const lines = `${result.stdout}\n${result.stderr}`.trim().split('\n');
  throw new Refusal(`${command} failed (status ${result.status}):\n${lines.slice(-8).join('\n')}\n`, options.remedy);
}
