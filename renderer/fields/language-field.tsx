import { useMemo, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { isLanguageTag } from '../../domain/story/fields.ts';
import { Covering } from '../ui/menu.tsx';
import { languageName, offeredLanguages } from './languages.ts';
import type { Language } from './languages.ts';
import styles from './language-field.module.css';

type LanguageFieldProps = { value: string; onChange: (tag: string) => void; readOnly: boolean };

/** The language of the story, by name from a list or by its tag. */
export function LanguageField({ value, onChange, readOnly }: LanguageFieldProps) {
  const languages = useMemo(() => offeredLanguages(), []);
  const [typed, setTyped] = useState(languageName(value));
  const [invalid, setInvalid] = useState(false);

  const choose = (tag: string) => {
    setInvalid(false);
    setTyped(languageName(tag));
    onChange(tag);
  };
  /** A name from the list, else a tag; what is neither is left to be mended. */
  const settle = () => {
    const text = typed.trim();
    const named = languages.find(({ name }) => name.toLocaleLowerCase() === text.toLocaleLowerCase());
    const tag = named?.id ?? (text === languageName(value) ? value : text);
    if (isLanguageTag(tag)) choose(Intl.getCanonicalLocales(tag)[0] ?? tag);
    else setInvalid(true);
  };

  return (
    <ComboBox
      aria-label="Language"
      allowsCustomValue
      menuTrigger="focus"
      isReadOnly={readOnly}
      isInvalid={invalid}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => {
        if (key !== null) choose(String(key));
      }}
      onBlur={settle}
      defaultItems={languages}
      className={styles['field'] ?? ''}
    >
      <Input data-line="" className={styles['input'] ?? ''} />
      {invalid && <span role="alert">not a language name or tag</span>}
      <Popover offset={4} className={styles['popover'] ?? ''} data-overlay="">
        <Covering />
        <ListBox className={styles['list'] ?? ''}>
          {(language: Language) => (
            <ListBoxItem id={language.id} textValue={language.name} className={styles['item'] ?? ''}>
              {language.name}
              <span>{language.id}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
