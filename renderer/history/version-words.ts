import type { BodyVersion } from '../../contract/views.ts';
import { fullTime } from '../ui/time.ts';

const kindWords: Record<BodyVersion['kind'], string> = {
  auto: '',
  named: 'named',
  filed: 'filed as ready',
  published: 'published',
  restore: 'restored',
};

/** What a version is called: its name, what it was kept for, or when it was kept. */
export function versionName({ label, kind, at }: BodyVersion): string {
  return [label, kindWords[kind]].filter(Boolean).join(', ') || fullTime(at);
}

/** The version that stood when a story was read last; undefined where nothing was kept by then. */
export function versionAtReading(versions: readonly BodyVersion[], readAt: number | null): BodyVersion | undefined {
  if (readAt === null) return undefined;
  return versions.filter(({ at }) => at <= readAt).toSorted((a, b) => b.at - a.at)[0];
}
