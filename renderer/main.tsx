import { takeAnswers } from './first-answers.ts';

// The window's code is fetched meanwhile (see electron.vite.config.ts), and draws the window while it is evaluated.
await takeAnswers();
await import('./window.tsx');
