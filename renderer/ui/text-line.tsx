import type { ChangeEvent, KeyboardEvent } from 'react';

type TextLineProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className: string | undefined;
  maxLength: number;
  name?: string;
  /** Shown where nothing is written; the label where none is given. */
  placeholder?: string;
  readOnly?: boolean;
  spellCheck?: boolean;
  invalid?: boolean;
};

/**
 * Text written in place, as on a page: it grows and wraps with its words, and is one paragraph however it was pasted.
 * Enter goes on to the next line of the same `[data-lines]`.
 */
export function TextLine({ label, value, onChange, placeholder = label, invalid = false, ...rest }: TextLineProps) {
  return (
    <textarea
      {...rest}
      rows={1}
      aria-label={label}
      aria-invalid={invalid}
      placeholder={placeholder}
      value={value}
      data-line=""
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value.replaceAll(/[\r\n]+/g, ' '))}
      onKeyDown={toNextLine}
    />
  );
}

/** Moves the focus from one `[data-line]` to the next on Enter. */
export function toNextLine(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const lines = [...(event.currentTarget.closest('[data-lines]')?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  lines[lines.indexOf(event.currentTarget) + 1]?.focus();
}
