import { caretInCopy, inHome, startDesk } from './desk.ts';
import { makeLastStory, prepare, typeKeys } from './keystroke.bench.ts';
import { compare, type Comparison } from './measure.ts';
import { prose } from './prose.ts';

const rounds = 5;
const claims = 200;

/**
 * From a key going down to its letter drawn, in copy with claims all over it and in the same copy without any. One window after
 * the other: of two alike, the one below draws nothing.
 */
export async function run(): Promise<Comparison[]> {
  const samples = await typingWith(claims);
  const floor = await typingWith(0);
  return [compare({ name: `key to paint, 10,000 words, ${claims} claims`, unit: 'ms', goal: 1.1, samples, floor })];
}

function typingWith(count: number): Promise<number[]> {
  return inHome(async (home) => {
    await makeLastStory(home, prose(10_000), count);
    const desk = await startDesk(home);
    try {
      await caretInCopy(desk.page);
      await prepare(desk.page);
      const samples: number[] = [];
      for (let round = 0; round < rounds; round++) samples.push(...(await typeKeys(desk.page)));
      return samples;
    } finally {
      await desk.close();
    }
  });
}
