import { errorText } from '../../../contract/errors.ts';
import type { FrameSelection, Source } from '../../../contract/views.ts';
import { mayBeNamed, termsOfPassage, type MarkedPassage } from '../../../domain/sources/terms.ts';
import { send } from '../../bridge.ts';
import { showToast } from '../../ui/toasts.tsx';
import { sourceOrigin, sourceTitle } from '../describe.ts';

/**
 * Puts words of a source on the clipboard with who said them, where and when. A source that may not be named is given
 * under the attribution that was agreed, without its address.
 */
export async function copyPassage(
  source: Source,
  { captureId, passage, locator }: FrameSelection,
  marked: readonly MarkedPassage[],
): Promise<void> {
  const { terms, attribution } = termsOfPassage(passage, source.agreement, marked);
  const isNamed = mayBeNamed({ terms, confidential: source.agreement.confidential });
  const capture = source.captureList.find(({ id }) => id === captureId);
  const { quotationFor } = await import('../../../domain/sources/quotation.ts');
  const result = await send(
    'app.copy',
    quotationFor({
      words: passage.exact,
      attribution: isNamed ? namedAs(source) : attribution,
      locator,
      address: isNamed ? (source.csl.URL ?? '') : '',
      capturedAt: capture?.capturedAt ?? source.addedAt,
    }),
  );
  showToast(
    result.ok
      ? { tone: 'done', words: 'Copied the passage with its attribution.' }
      : { tone: 'refused', words: errorText(result.error) },
  );
}

function namedAs({ csl }: Source): string {
  return [sourceTitle(csl), ...sourceOrigin(csl).split(' · ')].filter(Boolean).join(', ');
}
