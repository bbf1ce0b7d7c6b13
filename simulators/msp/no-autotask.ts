import type { AutotaskState } from './types';

/** An MSP that has nothing in Autotask. */
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
