import { caretInCopy, inHome, startDesk } from './desk.ts';
import { makeLastStory, prepare, typeKeys } from './keystroke.bench.ts';
import { compare, interleaved, type Comparison } from './measure.ts';
import { prose } from './prose.ts';

const rounds = 8;
const claims = 200;

/** From a key going down to its letter drawn, in copy with claims all over it and in the same copy without any. */
export function run(): Promise<Comparison[]> {
  return inHome((home) =>
    inHome(async (bareHome) => {
      const paragraphs = prose(10_000);
      await makeLastStory(home, paragraphs, claims);
      await makeLastStory(bareHome, paragraphs);
      // One after the other: only a window that has the focus gets a caret.
      const claimed = await startDesk(home);
      await caretInCopy(claimed.page);
      const bare = await startDesk(bareHome);
      await caretInCopy(bare.page);
      try {
        for (const { page } of [claimed, bare]) await prepare(page);
        const samples = await interleaved(
          rounds,
          () => typeKeys(claimed.page),
          () => typeKeys(bare.page),
        );
        const [ours, floor] = [samples.ours.flat(), samples.floor.flat()];
        return [compare({ name: `key to paint, 10,000 words, ${claims} claims`, unit: 'ms', goal: 1.1, samples: ours, floor })];
      } finally {
        await claimed.close();
        await bare.close();
      }
    }),
  );
}
