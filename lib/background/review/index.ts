/** What the handlers of messages about the review call. */
export { evidenceOf as evidence } from '../evidence';
export { confirmGuard } from '../guard';
export { ledgerOf as ledger } from '../ledger';
export { decide } from './decide';
export { findings, moreFindings } from './findings';
export { addNote } from './notes';
export { settleSoon } from './settle';
export { show } from './show';
export { monthSoFar } from './so-far';
export { removeView, saveView, views } from './views';
export { why } from './why';
export { withWish } from './wish';
