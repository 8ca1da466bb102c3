import type { Annotation } from '../../contract/annotations.ts';
import { errorText } from '../../contract/errors.ts';
import type { FrameSelection } from '../../contract/views.ts';
import type { AnnotationColour } from '../../domain/sources/annotation/colours.ts';
import { send } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';

/** Marks a selected passage; what is to be said of it comes after. */
export async function annotate(selection: FrameSelection, colour: AnnotationColour): Promise<Annotation | null> {
  const { captureId, passage, locator } = selection;
  const result = await send('annotations.create', { captureId, passage, locator, colour });
  if (!result.ok) {
    showToast({ tone: 'refused', words: errorText(result.error) });
    return null;
  }
  const { id } = result.value;
  showToast({
    tone: 'done',
    words: 'Annotated the passage.',
    action: { label: 'Undo', perform: () => void send('annotations.remove', { annotationId: id }) },
  });
  return result.value;
}

/** Removes an annotation; the message about it takes that back. */
export async function removeAnnotation({ id }: Annotation): Promise<void> {
  const result = await send('annotations.remove', { annotationId: id });
  if (!result.ok) {
    showToast({ tone: 'refused', words: errorText(result.error) });
    return;
  }
  const removed = result.value;
  showToast({
    tone: 'done',
    words: 'Removed the annotation.',
    action: { label: 'Undo', perform: () => void restore() },
  });

  async function restore(): Promise<void> {
    const restored = await send('annotations.restore', removed);
    if (!restored.ok) showToast({ tone: 'refused', words: errorText(restored.error) });
  }
}
