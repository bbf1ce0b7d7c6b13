export { PushRecord } from './push-record';
