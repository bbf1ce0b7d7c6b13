export { PushButtons } from './desk/push-buttons';
export { PushDesk } from './desk/push-desk';
export { type Pushes, usePushes } from './desk/pushes';
export { PushBatchScreen, PushScreen } from './push-screen';
