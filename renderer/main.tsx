import { createRoot } from 'react-dom/client';
import { defaultSettings } from '../contract/settings.ts';
import { App } from './app.tsx';
import { send } from './bridge.ts';

const place = document.getElementById('window');
if (!place) throw new Error('the page has no place for the window');

// Asked before the first render, so that nothing is drawn twice.
const [settings, archive] = await Promise.all([send('settings.get', {}), send('archive.state', {})]);
createRoot(place).render(
  <App
    settings={settings.ok ? settings.value : defaultSettings}
    archive={archive.ok ? archive.value : { kind: 'none' }}
  />,
);
