import { lazy } from 'react';

const load = async () => import('./checker.ts');

export const ClaimColumn = lazy(async () => ({ default: (await load()).ClaimColumn }));
export const EvidenceColumn = lazy(async () => ({ default: (await load()).EvidenceColumn }));
export const HelpStrip = lazy(async () => ({ default: (await load()).HelpStrip }));
