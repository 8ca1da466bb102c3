import { ClipboardImportExtension } from '@lexical/clipboard';
import { DOMImportExtension } from '@lexical/html';
import { WordListImportExtension } from '@lexical/list';
import { configExtension, defineExtension } from 'lexical';
import { $pasteHtml } from './html.ts';
import { $pasteLexicalJson } from './lexical-json.ts';
import { ownRules } from './own-rules.ts';
import { $pastePlainText } from './plain-text.ts';

/** What becomes of text that is pasted or dropped, by its kind; also of what is dragged within the copy. */
export const PasteExtension = defineExtension({
  name: 'standfirst/paste',
  dependencies: [
    configExtension(DOMImportExtension, { rules: ownRules }),
    WordListImportExtension,
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [() => false, $pasteLexicalJson],
        'text/html': [$pasteHtml],
        'text/plain': [$pastePlainText],
        'text/uri-list': [$pastePlainText],
      },
    }),
  ],
});
