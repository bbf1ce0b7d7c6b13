export { generateMsp, type MspOptions } from './generate';
export * from './traps';
export * from './types';
