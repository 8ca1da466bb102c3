import { Refusal } from '../../../contract/errors.ts';
import { createArchive } from '../../archive/create.ts';
import { closeDesk, openDesk, type Desk } from '../desk.ts';
import { checkStory, type SampleDesk } from './check-story.ts';
import { checkedStories, sampleCall, sampleInterview, samplePages, sampleStories, type SampleSource } from './content.ts';
import { preparePage } from '../sources/import.ts';
import { must } from './must.ts';
import { writeSampleStory } from './write-story.ts';

/** The afternoon on which the sample is set: 24 May 2023, 18:00 in Tokyo. */
const setOn = Date.UTC(2023, 4, 24, 9, 0);
const second = 1000;

/**
 * Creates the sample archive, through the same commands as a person would use.
 * @throws Refusal where it can't be created
 */
export function createSample(path: string): void {
  createArchive(path, { fill: fillWithSample });
}

function fillWithSample(path: string): void {
  let clock = setOn;
  const desk = openDesk(path, {
    unseen: true,
    now: () => (clock += second),
    reportFault: (error) => {
      throw error;
    },
  });
  try {
    const captures = importSources(desk);
    const atDesk = peopleOf(desk);
    for (const story of checkedStories().toReversed()) checkStory({ desk, captures, ...atDesk }, story);
    // The main story is written last, so that it stands first in the list.
    for (const story of sampleStories().toReversed()) writeSampleStory(desk, story, captures);
  } finally {
    closeDesk(desk);
  }
}

/** Made-up people of the sample; nobody of them is sitting at the desk when it is opened. */
function peopleOf(desk: Desk): Pick<SampleDesk, 'writer' | 'checker'> {
  const add = (name: string, initials: string, colour: 'teal' | 'violet'): string => must(desk, 'people.add', { name, initials, colour }).id;
  return { writer: add('Leonie Varga', 'LV', 'teal'), checker: add('Tomas Whitlock', 'TW', 'violet') };
}

function importSources(desk: Desk): Record<SampleSource, string> {
  const captures: Record<SampleSource, string> = { ledger: '', relay: '', interview: '', call: '' };
  captures.call = must(desk, 'sources.addByHand', sampleCall).captureId;
  captures.interview = must(desk, 'sources.addByHand', sampleInterview).captureId;
  for (const { source, fileName, html } of samplePages) {
    const outcome = must(desk, 'sources.storePrepared', preparePage(fileName, html));
    if (outcome.kind === 'refused') throw new Refusal(outcome.error.kind, outcome.error);
    captures[source] = outcome.captureId;
  }
  return captures;
}
