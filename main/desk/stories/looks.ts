import type { Archive } from '../../archive/archive.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from './commands.ts';

/** What somebody looked at: the story itself, or what is said about it. */
type Looked = 'story' | 'comments';

/** When whoever sits here last looked, in UTC milliseconds; null where they never did. */
export function readLook({ archive, actor }: Desk, storyId: string, what: Looked): number | null {
  const at = archive.statement('SELECT at FROM story_look WHERE actor = ? AND story_id = ? AND what = ?').pluck().get(actor, storyId, what);
  return (at as number | undefined) ?? null;
}

export function writeLook(archive: Archive, look: { actor: string; storyId: string; what: Looked; at: number }): void {
  archive
    .statement(
      `INSERT INTO story_look (actor, story_id, what, at) VALUES (@actor, @storyId, @what, @at) ON CONFLICT DO UPDATE SET at = excluded.at`,
    )
    .run(look);
}

export const lastRead: Handler<'stories.lastRead'> = (desk, { storyId }) => {
  storyOrRefuse(desk, storyId);
  return readLook(desk, storyId, 'story');
};

export const leaveStory: Handler<'stories.leave'> = (desk, { storyId }) => {
  desk.archive.transaction(() => {
    storyOrRefuse(desk, storyId);
    writeLook(desk.archive, { actor: desk.actor, storyId, what: 'story', at: desk.now() });
  });
  return null;
};
