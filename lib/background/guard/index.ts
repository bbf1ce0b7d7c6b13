export { confirmGuard, mustNotBeFrozen } from './confirm';
export { recheckGuards, standingGuards } from './standing';
