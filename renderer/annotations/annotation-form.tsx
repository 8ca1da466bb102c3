import { useEffect, useRef, useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { Annotation } from '../../contract/annotations.ts';
import { annotationColours } from '../../domain/sources/annotation/colours.ts';
import type { AnnotationFields } from '../../domain/sources/annotation/annotation.ts';
import { allTerms } from '../../domain/sources/terms.ts';
import type { Terms } from '../../domain/sources/terms.ts';
import { send } from '../bridge.ts';
import { termsWord } from '../sources/describe.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { showToast } from '../ui/toasts.tsx';
import { WordList } from '../ui/word-list.tsx';
import { ColourMark } from './colour.tsx';
import styles from './annotation-form.module.css';

type AnnotationFormProps = { annotation: Annotation; onDone: () => void };

/** The longest pause in typing after which the note is sent, in milliseconds. */
const pause = 400;

/** What is said of a passage, kept as it is written: there is nothing to save and nothing to lose. */
export function AnnotationForm({ annotation, onDone }: AnnotationFormProps) {
  const note = useRef<HTMLTextAreaElement>(null);
  const [fields, setFields] = useState<AnnotationFields>(() => fieldsOf(annotation));
  const { write, flush } = useWriting(annotation.id);
  const change = (changed: Partial<AnnotationFields>) => {
    setFields((before) => ({ ...before, ...changed }));
    write(changed);
  };
  useEffect(() => note.current?.focus(), []);

  const done = () => {
    flush();
    onDone();
  };

  return (
    <div className={styles['form']} role="group" aria-label="What is said of the passage">
      <textarea
        ref={note}
        rows={2}
        aria-label="Note"
        placeholder="Note"
        value={fields.note}
        maxLength={20_000}
        dir="auto"
        onChange={(event) => change({ note: event.target.value })}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          done();
        }}
      />
      <fieldset className={styles['colours']}>
        <legend className="visually-hidden">Colour</legend>
        {annotationColours.map((colour) => (
          <label key={colour} className={styles['colour']}>
            <input
              type="radio"
              className="visually-hidden"
              name={`colour of ${annotation.id}`}
              value={colour}
              checked={fields.colour === colour}
              onChange={() => change({ colour })}
            />
            <ColourMark colour={colour} />
            {colour}
          </label>
        ))}
      </fieldset>
      <div className={styles['tags']}>
        <WordList
          label="Tag"
          addLabel="Add a tag"
          values={fields.tags}
          maxLength={100}
          readOnly={false}
          onChange={(tags) => change({ tags: [...new Set(tags)].slice(0, 50) })}
        />
      </div>
      <div className={styles['terms']}>
        <MenuButton<Terms | 'source'>
          label={`Terms: ${fields.terms === null ? 'those of the source' : termsWord(fields.terms)}`}
          choices={[
            { id: 'source', label: 'those of the source' },
            ...allTerms.map((terms) => ({ id: terms, label: termsWord(terms) })),
          ]}
          chosen={fields.terms ?? 'source'}
          onChoose={(terms) => change({ terms: terms === 'source' ? null : terms })}
        >
          {fields.terms === null ? 'Terms of the source' : termsWord(fields.terms)}
        </MenuButton>
        {fields.terms !== null && (
          <input
            aria-label="Attributed to"
            placeholder="Attributed to, such as “a senior official”"
            value={fields.attribution}
            maxLength={500}
            dir="auto"
            onChange={(event) => change({ attribution: event.target.value })}
            onBlur={flush}
          />
        )}
        <Button look="outlined" onPress={done}>
          Done
        </Button>
      </div>
    </div>
  );
}

function fieldsOf({ note, tags, colour, terms, attribution }: Annotation): AnnotationFields {
  return { note, tags, colour, terms, attribution };
}

/** Sends what was changed once typing pauses, when the field is left, and when the form goes. */
function useWriting(annotationId: string): { write: (changed: Partial<AnnotationFields>) => void; flush: () => void } {
  const [writing] = useState(() => {
    let unsent: Partial<AnnotationFields> = {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      clearTimeout(timer);
      const fields = unsent;
      unsent = {};
      if (Object.keys(fields).length > 0) void keep(annotationId, fields);
    };
    return {
      write(changed: Partial<AnnotationFields>) {
        unsent = { ...unsent, ...changed };
        clearTimeout(timer);
        timer = setTimeout(flush, pause);
      },
      flush,
    };
  });
  useEffect(() => writing.flush, [writing]);
  return writing;
}

async function keep(annotationId: string, fields: Partial<AnnotationFields>): Promise<void> {
  const result = await send('annotations.update', { annotationId, fields });
  if (result.ok) return;
  showToast({
    tone: 'refused',
    words: errorText(result.error),
    stays: true,
    action: { label: 'Try again', perform: () => void keep(annotationId, fields) },
  });
}
