import type { Element } from 'hast';
import { h } from 'hastscript';
import { lines, ofWords, type Page } from './page.ts';
import { readerWords, type ReaderWords } from './reader-words.ts';

const headingId = 'fn:reply';
/** Lengths that any mail or form handler takes. */
const longest = { name: 200, email: 254, message: 5000 };

/** A form for a reader’s reply, posted to `address`; it works without script and says in words what must be filled in. */
export function replyForm(address: string, page: Page): Element {
  const words = readerWords(page.locale);
  return h('section', { className: 'reply', ariaLabelledBy: [headingId], ...ofWords(page) }, [
    '\n',
    ...lines(
      h('h2', { id: headingId }, words.reply),
      h('form', { method: 'post', action: address, acceptCharset: ['utf-8'] }, [
        '\n',
        ...lines(
          h('input', { type: 'hidden', name: 'story', value: page.article.url ?? `urn:uuid:${page.article.id}` }),
          field('name', words, h('input', { id: 'reply:name', name: 'name', autoComplete: ['name'], maxLength: longest.name, required: true })),
          field('email', words, h('input', { id: 'reply:email', name: 'email', type: 'email', dir: 'ltr', autoComplete: ['email'], maxLength: longest.email, required: true })),
          field('message', words, h('textarea', { id: 'reply:message', name: 'message', rows: 6, dir: 'auto', maxLength: longest.message, required: true })),
          h('p', {}, [h('button', { type: 'submit' }, words.send)]),
        ),
      ]),
    ),
  ]);
}

function field(name: 'name' | 'email' | 'message', words: ReaderWords, input: Element): Element {
  return h('p', {}, [h('label', { htmlFor: `reply:${name}` }, [words[name], ' ', h('span', { className: 'required' }, `(${words.required})`)]), '\n', input]);
}
