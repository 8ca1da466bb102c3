import { useState } from 'react';
import { themes, type ExportOptions, type Theme } from '../../domain/export/formats.ts';
import { webAddress } from '../../domain/web-address.ts';
import { MenuButton } from '../ui/menu.tsx';
import styles from './options.module.css';

type Chosen = Omit<ExportOptions, 'at'>;

const themeNames: Readonly<Record<Theme, string>> = { paper: 'Paper', plain: 'Plain', contrast: 'High contrast' };

/** What is said beside the story: of pages, of who publishes, of plain text. */
export function Options({ options, onChange }: { options: Chosen; onChange: (options: Chosen) => void }) {
  const { publication } = options;
  return (
    <details className={styles['options']}>
      <summary>Options</summary>
      <div className={styles['field']}>
        <span>Theme of pages</span>
        <MenuButton
          label="Theme of pages"
          choices={themes.map((theme) => ({ id: theme, label: themeNames[theme] }))}
          chosen={options.theme}
          onChoose={(theme) => onChange({ ...options, theme })}
        >
          {themeNames[options.theme]}
        </MenuButton>
      </div>
      <label className={styles['tick']}>
        <input type="checkbox" checked={options.howWeKnow} onChange={(event) => onChange({ ...options, howWeKnow: event.target.checked })} />
        <span>End pages with “How we know this”</span>
      </label>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={options.pictures === 'beside'}
          onChange={(event) => onChange({ ...options, pictures: event.target.checked ? 'beside' : 'embedded' })}
        />
        <span>Keep pictures beside pages, in several widths</span>
      </label>
      <TextOption
        label="Replies are posted to"
        hint="https://… or nothing for no form"
        value={options.replyTo ?? ''}
        read={(text) => (text === '' ? null : readReply(text))}
        onChange={(replyTo) => onChange({ ...options, replyTo })}
      />
      <TextOption
        label="Publication"
        value={publication.name}
        read={(text) => (text.length > 0 && text.length <= 200 ? text : undefined)}
        onChange={(name) => onChange({ ...options, publication: { ...publication, name } })}
      />
      <TextOption
        label="Address of the publication"
        hint="https://…/"
        value={publication.address}
        read={readSite}
        onChange={(address) => onChange({ ...options, publication: { ...publication, address } })}
      />
      <TextOption
        label="Width of plain text"
        hint="40 to 1,000 columns"
        value={String(options.lineWidth)}
        read={(text) => (/^\d{2,4}$/.test(text) && Number(text) >= 40 && Number(text) <= 1000 ? Number(text) : undefined)}
        onChange={(lineWidth) => onChange({ ...options, lineWidth })}
      />
    </details>
  );
}

function readReply(text: string): string | undefined {
  const address = webAddress(text);
  return address?.startsWith('https://') ? address : undefined;
}

function readSite(text: string): string | undefined {
  const address = webAddress(text);
  return address === undefined || address.endsWith('/') ? address : undefined;
}

type TextOptionProps<Value> = {
  label: string;
  hint?: string;
  value: string;
  /** Undefined where the text is none; it then stays as it was written, marked, and is not taken. */
  read: (text: string) => Value | undefined;
  onChange: (value: Value) => void;
};

function TextOption<Value>({ label, hint, value, read, onChange }: TextOptionProps<Value>) {
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? value;
  const isWrong = text !== null && read(text.trim()) === undefined;
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <input
        value={shown}
        dir="auto"
        aria-invalid={isWrong}
        placeholder={hint}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          const taken = text === null ? undefined : read(text.trim());
          if (taken === undefined) return;
          setText(null);
          onChange(taken);
        }}
      />
      {isWrong && hint !== undefined && <span className={styles['hint']}>{hint}</span>}
    </label>
  );
}
