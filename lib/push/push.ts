import type { Push, PushDeps } from './contract';

/** Not built yet: nothing is ever written. */
export function createPush(_deps: PushDeps): Push {
  const unbuilt = async (): Promise<never> => {
    throw new Error('not built yet');
  };
  return {
    confirm: unbuilt,
    resume: async () => undefined,
    pause: unbuilt,
    goOn: unbuilt,
    stop: unbuilt,
    status: async () => ({ batch: null, needsPerson: 0 }),
    idle: async () => undefined,
  };
}
