import { actionEntry, actionIds, menus } from '../../contract/actions.ts';
import { Heading } from 'react-aria-components';
import { Panel } from '../ui/panel.tsx';
import { shortcutText } from './shortcut.ts';
import styles from './palette.module.css';

/** Every action that has keys, by menu. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Panel label="Keyboard shortcuts" onClose={onClose}>
      <Heading slot="title" level={2} className={styles['title'] ?? ''}>
        Keyboard shortcuts
      </Heading>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the arrow keys, so it takes the focus */}
      <div className={styles['sheet']} tabIndex={0} role="group" aria-label="Shortcuts by menu">
        {menus.map((menu) => {
          const ids = actionIds.filter((id) => actionEntry(id).menu === menu && shortcutText(id) !== undefined);
          if (ids.length === 0) return null;
          return (
            <section key={menu} aria-label={menu}>
              <h3>{menu}</h3>
              <ul>
                {ids.map((id) => (
                  <li key={id}>
                    <span>{actionEntry(id).label}</span>
                    <kbd>{shortcutText(id)}</kbd>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Panel>
  );
}
