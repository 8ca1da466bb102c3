import { PanelLeft, PanelLeftDashed, PanelRight, PanelRightDashed, Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { actionEntry } from '../../contract/actions.ts';
import type { ActionId } from '../../contract/actions.ts';
import { perform } from '../actions/performers.ts';
import type { Desk } from '../actions/performers.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { PersonHere } from '../claims/person.tsx';
import { IconButton } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import styles from './top-bar.module.css';

const archiveMenu = ['archive.create', 'archive.choose', 'archive.openSample'] as const satisfies ActionId[];

type TopBarProps = { desk: Desk; archiveName: string; storiesOpen: boolean; sourcesOpen: boolean };

export function TopBar({ desk, archiveName, storiesOpen, sourcesOpen }: TopBarProps) {
  return (
    <header className={styles['bar']}>
      <div className={styles['side']}>
        <IconButton
          label={storiesOpen ? 'Hide the stories' : 'Show the stories'}
          shortcut={shortcutText('view.toggleStories')}
          icon={storiesOpen ? <PanelLeft aria-hidden /> : <PanelLeftDashed aria-hidden />}
          onPress={() => perform('view.toggleStories', desk)}
        />
        <MenuButton
          label={`Archive: ${archiveName}`}
          choices={archiveMenu.map((id) => ({ id, label: actionEntry(id).label, shortcut: shortcutText(id) }))}
          onChoose={(id) => perform(id, desk)}
        >
          {archiveName}
        </MenuButton>
      </div>
      <Button className={styles['find'] ?? ''} onPress={() => perform('view.palette', desk)}>
        <Search aria-hidden />
        <span>Find an action or a story</span>
        <kbd>{shortcutText('view.palette')}</kbd>
      </Button>
      <div className={styles['side']}>
        <PersonHere onPress={() => perform('people.change', desk)} />
        <IconButton
          label={sourcesOpen ? 'Hide the sources' : 'Show the sources'}
          shortcut={shortcutText('view.toggleSources')}
          icon={sourcesOpen ? <PanelRight aria-hidden /> : <PanelRightDashed aria-hidden />}
          onPress={() => perform('view.toggleSources', desk)}
        />
      </div>
    </header>
  );
}
