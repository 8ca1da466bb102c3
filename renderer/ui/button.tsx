import { useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, ToggleButton as AriaToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useCovering } from './covering.ts';
import styles from './button.module.css';

type Look = 'quiet' | 'outlined' | 'filled';

type ButtonProps = {
  children: ReactNode;
  onPress: () => void;
  look?: Look;
  isDisabled?: boolean;
  autoFocus?: boolean;
};

export function Button({ look = 'quiet', children, ...rest }: ButtonProps) {
  const ground = { quiet: '', outlined: styles['outlined'], filled: styles['filled'] }[look];
  return (
    <AriaButton {...rest} className={`${styles['button']} ${ground}`}>
      {children}
    </AriaButton>
  );
}

type IconButtonProps = {
  /** Says what it does: read out, and shown as a tooltip. */
  label: string;
  shortcut?: string | undefined;
  icon: ReactNode;
  onPress: () => void;
  isDisabled?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ label, shortcut, icon, ...rest }: IconButtonProps) {
  return (
    <WithTip label={label} shortcut={shortcut}>
      <AriaButton {...rest} aria-label={label} className={`${styles['button']} ${styles['icon']}`}>
        {icon}
      </AriaButton>
    </WithTip>
  );
}

type IconToggleProps = IconButtonProps & { isSelected: boolean };

export function IconToggle({ label, shortcut, icon, onPress, ...rest }: IconToggleProps) {
  return (
    <WithTip label={label} shortcut={shortcut}>
      <AriaToggleButton
        {...rest}
        onChange={onPress}
        aria-label={label}
        className={`${styles['button']} ${styles['icon']}`}
      >
        {icon}
      </AriaToggleButton>
    </WithTip>
  );
}

function WithTip({ label, shortcut, children }: { label: string; shortcut?: string | undefined; children: ReactNode }) {
  return (
    <TooltipTrigger delay={600}>
      {children}
      <Tooltip offset={6} className={styles['tooltip'] ?? ''} data-overlay="">
        <TipText label={label} shortcut={shortcut} />
      </Tooltip>
    </TooltipTrigger>
  );
}

function TipText({ label, shortcut }: { label: string; shortcut: string | undefined }) {
  const text = useRef<HTMLSpanElement>(null);
  useCovering(text, '[data-overlay]');
  return (
    <span ref={text}>
      {label}
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </span>
  );
}
