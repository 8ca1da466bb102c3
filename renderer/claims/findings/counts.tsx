import { AlarmClock, Quote, ScanSearch } from 'lucide-react';
import type { StoryFindings } from '../../../contract/findings.ts';
import { Button } from '../../ui/button.tsx';
import { counts, stands } from './use-walk.ts';
import type { Walk } from './use-walk.ts';

/** What was found in the copy, in numbers; each leads through what it counts. */
export function FindingCounts({ found, walk }: { found: StoryFindings | null; walk: Walk }) {
  if (found === null) return null;
  const quotations = found.quotations.filter(counts);
  const { covered, all } = found.coverage;
  const percent = all === 0 ? 100 : Math.floor((100 * covered) / all);
  return (
    <>
      {found.slips.length > 0 && (
        <Button onPress={() => walk.next('slip')}>
          <AlarmClock aria-hidden />
          slips {found.slips.length}
        </Button>
      )}
      {quotations.length > 0 && (
        <Button onPress={() => walk.next('quotation')}>
          <Quote aria-hidden />
          quotes {quotations.filter(stands).length}/{quotations.length}
        </Button>
      )}
      {all > 0 && (
        <Button onPress={() => walk.next('item')}>
          <ScanSearch aria-hidden />
          coverage {percent} %
        </Button>
      )}
    </>
  );
}
