import { emptyWindow } from './empty-window.ts';
import { caretInCopy, inHome, secondFrame, startDesk, startEmpty } from './desk.ts';
import { compare, interleaved, type Comparison } from './measure.ts';

const rounds = 11;

/** From starting the packaged app to a caret in the last story, beside an empty window of the same Electron. */
export function run(): Promise<Comparison[]> {
  return inHome(async (home) => {
    const empty = await emptyWindow('<!doctype html><title>Empty</title>');
    const desk = async () => {
      const program = await startDesk(home);
      const at = await caretInCopy(program.page);
      await program.close();
      return at - program.startedAt;
    };
    const floor = async () => {
      const program = await startEmpty(empty, home);
      const at = await secondFrame(program.page);
      await program.close();
      return at - program.startedAt;
    };
    // The first start makes the sample archive, and both fill their caches.
    await desk();
    await floor();
    const samples = await interleaved(rounds, desk, floor);
    return [compare({ name: 'cold start to a caret in the last story', unit: 'ms', goal: 1.5, samples: samples.ours, floor: samples.floor })];
  });
}
