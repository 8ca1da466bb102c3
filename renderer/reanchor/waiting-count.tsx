import { TextSearch } from 'lucide-react';
import { perform } from '../actions/performers.ts';
import type { Desk } from '../actions/performers.ts';
import { known, useQuery } from '../query.ts';
import { Button } from '../ui/button.tsx';

/** How many passages wait in the re-anchor queue, leading to it; nothing where none does. */
export function WaitingCount({ desk }: { desk: Desk }) {
  const waiting = known(useQuery('anchoring.waiting', {}, ['anchoring.changed', 'annotations.changed']))?.waiting ?? 0;
  if (waiting === 0) return null;
  return (
    <Button onPress={() => perform('anchoring.queue', desk)}>
      <TextSearch aria-hidden />
      {waiting.toLocaleString()} moved
    </Button>
  );
}
