/** All parts of the checker's desk, which the window loads together once somebody checks. */
export { ClaimColumn } from './claim-column.tsx';
export { EvidenceColumn } from './evidence-column.tsx';
export { HelpStrip } from './help-strip.tsx';
