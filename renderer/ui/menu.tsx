import { Check, ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useCovering } from './covering.ts';
import styles from './menu.module.css';

export type MenuChoice<Id extends string> = {
  id: Id;
  label: string;
  mark?: ReactNode;
  shortcut?: string | undefined;
  isDisabled?: boolean;
};

type MenuButtonProps<Id extends string> = {
  /** Read out before what the button shows. */
  label: string;
  children: ReactNode;
  /** Shown before the words of the button. */
  mark?: ReactNode;
  choices: readonly MenuChoice<Id>[];
  /** The choice that stands, where the menu sets one of several. */
  chosen?: Id | undefined;
  onChoose: (id: Id) => void;
  isDisabled?: boolean;
  placement?: 'bottom start' | 'bottom end' | 'top start';
};

/** A button that opens a menu: one of several choices, or several things to do. */
export function MenuButton<Id extends string>(props: MenuButtonProps<Id>) {
  const { label, children, mark, choices, chosen, onChoose, isDisabled = false, placement = 'bottom start' } = props;
  const only = chosen === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [chosen] };
  return (
    <MenuTrigger>
      <Button aria-label={label} isDisabled={isDisabled} className={styles['trigger'] ?? ''}>
        {mark}
        <span>{children}</span>
        <ChevronDown aria-hidden />
      </Button>
      <Popover placement={placement} offset={4} className={styles['popover'] ?? ''} data-overlay="">
        <Covering />
        <Menu
          aria-label={label}
          className={styles['menu'] ?? ''}
          onAction={(key) => onChoose(key as Id)}
          {...only}
        >
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.label}
              isDisabled={choice.isDisabled ?? false}
              className={styles['item'] ?? ''}
            >
              {choice.mark ?? (choice.id === chosen ? <Check aria-hidden /> : <span />)}
              <span>{choice.label}</span>
              {choice.shortcut === undefined ? <span /> : <kbd>{choice.shortcut}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Stands in a popover and counts it among what lies over the page. */
export function Covering() {
  const here = useRef<HTMLSpanElement>(null);
  useCovering(here, '[data-overlay]');
  return <span ref={here} hidden />;
}
