import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Settings } from '../contract/settings.ts';
import type { ArchiveState } from '../contract/views.ts';
import { assertNever } from '../domain/assert-never.ts';
import { useArchiveActions } from './actions/use-actions.ts';
import { Refused } from './archives/refused.tsx';
import { Start } from './archives/start.tsx';
import { subscribe } from './bridge.ts';
import { OpenDesk } from './desk/open-desk.tsx';
import { useSettings } from './settings.ts';
import { Toasts } from './ui/toasts.tsx';

/** The window: an archive's desk, or what leads to one. */
export function App(initial: { settings: Settings; archive: ArchiveState }) {
  const [settings, changeSettings] = useSettings(initial.settings);
  const [archive, setArchive] = useState(initial.archive);

  useEffect(
    () =>
      subscribe((event) => {
        if (event.name === 'archive.changed') setArchive(event.state);
      }),
    [],
  );

  useEffect(() => {
    document.documentElement.style.setProperty('--zoom', String(settings.zoom));
  }, [settings.zoom]);

  useEffect(() => {
    if (archive.kind !== 'open') document.title = 'name' in archive ? archive.name : 'Standfirst';
  }, [archive]);

  return (
    <>
      {shown()}
      <Toasts />
    </>
  );

  function shown() {
    switch (archive.kind) {
      case 'none':
        return (
          <WithoutDesk>
            <Start />
          </WithoutDesk>
        );
      case 'opening':
        return (
          <WithoutDesk>
            <p role="status" className="visually-hidden">
              Opening {archive.name}
            </p>
          </WithoutDesk>
        );
      case 'refused':
        return (
          <WithoutDesk>
            <Refused archive={archive} />
          </WithoutDesk>
        );
      case 'open':
        return <OpenDesk key={archive.path} archive={archive} settings={settings} changeSettings={changeSettings} />;
      default:
        return assertNever(archive);
    }
  }
}

function WithoutDesk({ children }: { children: ReactNode }) {
  useArchiveActions();
  return children;
}
