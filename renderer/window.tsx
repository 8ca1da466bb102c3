import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { firstState } from './first-answers.ts';

const place = document.getElementById('window');
if (!place) throw new Error('the page has no place for the window');

const root = createRoot(place);
// At once, and not in a task of its own: Chromium keeps the compiled form of what ran while a script was evaluated,
// so that the next start need not compile what draws the window.
flushSync(() => root.render(<App {...firstState()} />));
