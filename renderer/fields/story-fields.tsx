import { useSyncExternalStore } from 'react';
import { errorText } from '../../contract/errors.ts';
import { directionOf } from '../../domain/story/fields.ts';
import type { StoryFields } from '../../domain/story/fields.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextLine, toNextLine } from '../ui/text-line.tsx';
import { WordList } from '../ui/word-list.tsx';
import { DateLine } from './date-line.tsx';
import type { FieldsWriter } from './fields-writer.ts';
import { LanguageField } from './language-field.tsx';
import styles from './story-fields.module.css';

type FieldsProps = {
  fields: StoryFields;
  readOnly: boolean;
  onChange: (fields: Partial<StoryFields>) => void;
};

/** The head of the article, written where it will print: kicker, headline, standfirst, who, where and when. */
export function StoryHead({ fields, readOnly, onChange }: FieldsProps) {
  return (
    <header className={styles['page']} lang={fields.language} dir={directionOf(fields.language)}>
      <TextLine
        label="Kicker"
        className={`${styles['line']} ${styles['kicker']}`}
        value={fields.kicker}
        maxLength={300}
        readOnly={readOnly}
        onChange={(kicker) => onChange({ kicker })}
      />
      <TextLine
        label="Headline"
        name="headline"
        className={`${styles['line']} ${styles['headline']}`}
        value={fields.headline}
        maxLength={1000}
        readOnly={readOnly}
        onChange={(headline) => onChange({ headline })}
      />
      <TextLine
        label="Standfirst"
        placeholder="Standfirst: the story in one sentence"
        className={`${styles['line']} ${styles['standfirst']}`}
        value={fields.standfirst}
        maxLength={4000}
        readOnly={readOnly}
        onChange={(standfirst) => onChange({ standfirst })}
      />
      <Credits fields={fields} readOnly={readOnly} onChange={onChange} />
      <About fields={fields} readOnly={readOnly} onChange={onChange} />
    </header>
  );
}

function Credits({ fields, readOnly, onChange }: FieldsProps) {
  return (
    <div className={styles['credits']}>
      <div className={styles['group']}>
        <span lang="en">By</span>
        <div className={styles['byline']}>
          <WordList
            label="Byline"
            addLabel="Add a byline"
            values={fields.bylines}
            maxLength={300}
            readOnly={readOnly}
            onChange={(bylines) => onChange({ bylines })}
          />
        </div>
      </div>
      <div className={styles['group']}>
        <input
          aria-label="Dateline: place"
          placeholder="Place"
          className={`${styles['inline']} ${styles['place']}`}
          value={fields.datelinePlace}
          maxLength={300}
          readOnly={readOnly}
          data-line=""
          onChange={(event) => onChange({ datelinePlace: event.target.value })}
          onKeyDown={toNextLine}
        />
        <DateLine
          value={fields.datelineDate}
          language={fields.language}
          readOnly={readOnly}
          onChange={(datelineDate) => onChange({ datelineDate })}
        />
      </div>
    </div>
  );
}

function About({ fields, readOnly, onChange }: FieldsProps) {
  return (
    <div className={styles['about']}>
      <div className={styles['group']}>
        <span lang="en">Section</span>
        <input
          aria-label="Section"
          placeholder="None"
          className={styles['inline']}
          value={fields.section}
          maxLength={200}
          readOnly={readOnly}
          data-line=""
          onChange={(event) => onChange({ section: event.target.value })}
          onKeyDown={toNextLine}
        />
      </div>
      <div className={styles['group']}>
        <span lang="en">Tags</span>
        <WordList
          label="Tag"
          addLabel="Add a tag"
          values={fields.tags}
          maxLength={200}
          readOnly={readOnly}
          onChange={(tags) => onChange({ tags })}
        />
      </div>
      <div className={styles['group']}>
        <span lang="en">Language</span>
        <LanguageField value={fields.language} readOnly={readOnly} onChange={(language) => onChange({ language })} />
      </div>
    </div>
  );
}

/** Says so where fields could not be saved, and offers another try. */
export function FieldsTrouble({ writer }: { writer: FieldsWriter }) {
  const save = useSyncExternalStore(writer.subscribe, writer.get);
  if (save.kind !== 'not-saved') return null;
  return (
    <div className={styles['trouble']}>
      <Notice tone="refused" words={`The fields above are not saved. ${errorText(save.error)}`}>
        <Button look="outlined" onPress={() => writer.retry()}>
          Try again
        </Button>
      </Notice>
    </div>
  );
}
