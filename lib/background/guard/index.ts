export { confirmGuard, mustNotBeFrozen, whatFreezes } from './confirm';
export { recheckGuards, standingGuards } from './standing';
