/** What the handlers of messages about pushes call. */
export { batch, batches, goOn, pause, stop } from './batches';
export { confirm } from './confirm';
export { limitsOf as limits, setLimits } from './limits';
export { rememberMember } from './member';
export { plan } from './plan';
export { record, verify } from './record';
export { settle } from './settle';
export { pushFromPage, releaseWish, wish } from './wish';
