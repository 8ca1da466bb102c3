import { Trash2 } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { errorText } from '../../contract/errors.ts';
import type { StyleSummary } from '../../contract/citing.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { CitationForm } from '../../domain/citing/style.ts';
import { send } from '../bridge.ts';
import { known, useQuery } from '../query.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { showToast } from '../ui/toasts.tsx';
import styles from './form.module.css';

/** The largest style that is read, in bytes; `citing.addStyle` takes no more. */
const largest = 1024 * 1024;

/** How citations are printed: in this story, and in every story that has no style of its own. */
export function StyleList({ storyId, canWrite }: { storyId: string; canWrite: boolean }) {
  const list = known(useQuery('citing.styles', {}, ['citing.styleChanged']));
  const chosen = known(useQuery('citing.style', { storyId }, ['citing.styleChanged']));
  const locales = known(useQuery('citing.locales', {}, ['citing.styleChanged'])) ?? [];
  if (list === undefined || chosen === undefined) return null;
  const choose = async (styleId: string, ofStory: boolean) => {
    const result = await setStyle(ofStory ? storyId : null, styleId);
    if (!result) return;
    showToast({
      tone: 'done',
      words: `Citations are now: ${list.find(({ id }) => id === styleId)?.title ?? styleId}.`,
      action: { label: 'Undo', perform: () => void setStyle(ofStory ? storyId : null, chosen.styleId) },
    });
  };
  const onlyHere = async (isOnlyHere: boolean) => setStyle(storyId, isOnlyHere ? chosen.styleId : null);
  return (
    <div className={styles['scroll']}>
      <fieldset className={styles['fields']} disabled={!canWrite}>
        <legend>Style of citations</legend>
        {list.map((style) => (
          <div key={style.id} className={styles['style']}>
            <label>
              <input
                type="radio"
                name="citation-style"
                checked={style.id === chosen.styleId}
                onChange={() => void choose(style.id, chosen.ofStory)}
              />
              <span>
                {style.title} <small>{formWord(style.form)}</small>
              </span>
            </label>
            {style.origin === 'added' && <RemoveStyle style={style} />}
          </div>
        ))}
      </fieldset>
      <label className={styles['check']}>
        <input type="checkbox" disabled={!canWrite} checked={chosen.ofStory} onChange={(event) => void onlyHere(event.target.checked)} />
        Only in this story
      </label>
      {locales.length > 0 && (
        <ul className={styles['fields']} aria-label="Languages that were added for citations">
          {locales.map(({ id, name }) => (
            <li key={id} className={styles['style']}>
              <span>Citations of stories in {name}</span>
              {canWrite && <RemoveLocale id={id} name={name} />}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['acts']}>
        <FileTrigger acceptedFileTypes={['.csl', '.xml']} onSelect={(files) => void addStyle(files?.[0])}>
          <Button look="outlined" isDisabled={!canWrite} onPress={() => undefined}>
            Add a style (.csl)…
          </Button>
        </FileTrigger>
        <FileTrigger acceptedFileTypes={['.xml']} onSelect={(files) => void addLocale(files?.[0])}>
          <Button look="outlined" isDisabled={!canWrite} onPress={() => undefined}>
            Add a language (.xml)…
          </Button>
        </FileTrigger>
      </div>
    </div>
  );
}

function RemoveStyle({ style }: { style: StyleSummary }) {
  const remove = async () => {
    const result = await send('citing.removeStyle', { styleId: style.id });
    if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
    else showToast({ tone: 'done', words: `Removed ${style.title}. Stories that used it have notes again; add the file to have it back.` });
  };
  return <IconButton label={`Remove ${style.title}`} icon={<Trash2 aria-hidden />} onPress={() => void remove()} />;
}

function RemoveLocale({ id, name }: { id: string; name: string }) {
  const remove = async () => {
    const result = await send('citing.removeStyle', { styleId: id });
    if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
    else showToast({ tone: 'done', words: `Removed the language ${name}. Add the file to have it back.` });
  };
  return <IconButton label={`Remove the language ${name}`} icon={<Trash2 aria-hidden />} onPress={() => void remove()} />;
}

async function addLocale(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  if (file.size > largest) {
    showToast({ tone: 'refused', words: 'The file is larger than 1 MB, which no language of citations is. Nothing was added.' });
    return;
  }
  const result = await send('citing.addLocale', { xml: await file.text() });
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error), stays: true });
  else showToast({ tone: 'done', words: `Citations of stories in ${result.value.name} are now printed by the file you added.` });
}

async function setStyle(storyId: string | null, styleId: string | null): Promise<boolean> {
  const result = await send('citing.setStyle', { storyId, styleId });
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
  return result.ok;
}

async function addStyle(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  if (file.size > largest) {
    showToast({ tone: 'refused', words: 'The file is larger than 1 MB, which no style is. Nothing was added.' });
    return;
  }
  const result = await send('citing.addStyle', { xml: await file.text() });
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error), stays: true });
  else showToast({ tone: 'done', words: `Added ${result.value.title}.` });
}

function formWord(form: CitationForm): string {
  switch (form) {
    case 'link':
      return 'links';
    case 'note':
      return 'numbered notes';
    case 'in-text':
      return 'in the text, with a list';
    default:
      return assertNever(form);
  }
}
