import type { Http } from '@/lib/http/contract';
import type { PsaApi } from '../../contract';
import type { ConnectWiseCredentials } from '../credentials';
import { authenticate } from './authenticate';
import { connect } from './connection';
import { readLines } from './lines';
import { readPage } from './lists';
import { readAgreement } from './one-agreement';
import { agreementOf, companyOf, productOf } from './records';
import { AgreementBody, CatalogBody, CompanyBody, FIELDS } from './schemas';
import { createWrites } from './writes';

/** What the API of one site needs. `now` is ms since the epoch. */
export interface ConnectWiseApiParts {
  credentials: ConnectWiseCredentials;
  http: Http;
  now: () => number;
}

/** Reads ConnectWise through REST (connectwise.md 4). Throws FailureError `psa.site` for an unusable site. */
export function createConnectWiseApi({ credentials, http, now }: ConnectWiseApiParts): PsaApi {
  const connection = connect(credentials, http);
  const lines: PsaApi['lines'] = (agreements, signal) =>
    Promise.all(agreements.map((agreement) => readLines(connection, agreement, now, signal)));
  return {
    psa: 'connectwise',
    writes: createWrites(connection, now),
    authenticate: (signal) => authenticate(connection, signal),
    companies: (request) =>
      readPage(
        connection,
        {
          path: '/company/companies',
          name: 'company',
          fields: FIELDS.companies,
          schema: CompanyBody,
          map: (body) => companyOf(body, now()),
        },
        request,
      ),
    products: (request) =>
      readPage(
        connection,
        {
          path: '/procurement/catalog',
          name: 'product',
          fields: FIELDS.products,
          schema: CatalogBody,
          map: (body) => productOf(body, now()),
        },
        request,
      ),
    agreements: (request) =>
      readPage(
        connection,
        {
          path: '/finance/agreements',
          name: 'agreement',
          fields: FIELDS.agreements,
          schema: AgreementBody,
          map: (body) => agreementOf(body, now()),
        },
        request,
      ),
    agreement: (recordId, signal) => readAgreement(connection, recordId, now, signal),
    // No list of additions spans agreements (connectwise.md 4).
    linesAtOnce: 1,
    lines,
    // No quantity of the past can be read (connectwise.md 4, "no REST history of quantities"); ended additions stay.
    history: lines,
  };
}
