import type { AutotaskState } from '../types';

/** An Autotask with nothing in it, for fixtures of other services. */
export const noAutotask = (): AutotaskState => ({
  userName: '',
  secret: '',
  integrationCode: '',
  zone: 5,
  companies: [],
  contracts: [],
  services: [],
  serviceBundles: [],
  serviceBundleServices: [],
  contractServices: [],
  contractServiceBundles: [],
  contractServiceUnits: [],
  contractServiceBundleUnits: [],
});
