import type { PsaService } from '../system';
import { createAutotaskApi } from './api';
import { credentialsOf, keysOf } from './api/credentials';
import { databaseOf } from './api/station';
import { findZone } from './api/zone';

/**
 * How the background works with Autotask. Kept: userName, secret, integrationCode, and of the zone apiUrl, site, zone
 * and ci (AutotaskCredentials).
 */
export const AUTOTASK_SERVICE: PsaService = {
  async complete(form, http, signal) {
    const keys = keysOf(form);
    return { ...keys, ...(await findZone(keys.userName, http, signal)) };
  },
  api: createAutotaskApi,
  systemOf: (credentials) => databaseOf(credentialsOf(credentials)),
  // autotask.md 1, "Deep links": the documented way; it opens the contract's summary.
  agreementAddress: (credentials, recordId) =>
    `https://${credentialsOf(credentials).site}/Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenContract&ContractID=${recordId}`,
  siteOf: (credentials) => credentialsOf(credentials).site,
};
