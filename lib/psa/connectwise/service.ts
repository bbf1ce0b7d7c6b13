import type { PsaService } from '../system';
import { createConnectWiseApi } from './api';
import { siteOf } from './api/site';
import { credentialsOf } from './credentials';

/** How the background works with ConnectWise. */
export const CONNECTWISE_SERVICE: PsaService = {
  // Nothing is looked up: where REST is asked is found anew each time, because it moves with each version.
  async complete(form) {
    const typed = credentialsOf(form);
    return { ...typed, site: siteOf(typed.site).uiHost };
  },
  api: ({ credentials, http, now }) =>
    createConnectWiseApi({ credentials: credentialsOf(credentials), http, now }),
  systemOf(credentials) {
    const { site, company } = credentialsOf(credentials);
    return `${site} ${company.toLowerCase()}`;
  },
  // connectwise.md 0.2; `v4_6_release` is the router's alias on every site (1.2).
  agreementAddress(credentials, recordId) {
    const { site, company } = credentialsOf(credentials);
    const address = new URL(`https://${site}/v4_6_release/services/system_io/router/openrecord.rails`);
    address.search = String(
      new URLSearchParams({ recordType: 'AgreementFV', recid: String(recordId), companyName: company }),
    );
    return address.href;
  },
  // Patterns take no port: Firefox refuses one.
  siteOf: (credentials) => new URL(`https://${credentialsOf(credentials).site}`).hostname,
};
