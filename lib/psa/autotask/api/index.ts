import type { z } from 'zod';
import type { Http } from '@/lib/http/contract';
import type { Sleep } from '@/lib/http/waiting';
import type { Agreement } from '@/lib/model/records';
import type { PsaApi } from '../../contract';
import type { PsaCredentials } from '../../system';
import { authenticate } from './authenticate';
import { createCatalog } from './catalog';
import { connect } from './connection';
import { credentialsOf } from './credentials';
import { FIELDS } from './fields';
import { createLabels } from './labels';
import { LINES_AT_ONCE, readLines } from './lines';
import { type ListSource, readPage } from './lists';
import { EVERYTHING, PAGE_SIZE } from './query';
import { readRecords } from './reading';
import { agreementOf, companyOf, productOf, RECURRING_SERVICE, type Sort } from './records';
import { CompanyBody, ContractBody, ProductBody } from './schemas';
import { mustSeeContracts } from './visible';
import { pastAt, windowAt } from './window';
import { createWrites } from './writes';

/** What the API of one database needs. `now` is ms since the epoch. */
export interface AutotaskApiParts {
  credentials: PsaCredentials;
  http: Http;
  now: () => number;
  /** Waits where Autotask is busy. */
  sleep?: Sleep;
}

const ONLY_RECURRING = { op: 'eq', field: 'contractType', value: RECURRING_SERVICE } as const;

/** Reads Autotask through REST, and changes units where `writes` is asked to (autotask.md 4). Throws FailureError `psa.site` or `psa.keys` for unusable credentials. */
export function createAutotaskApi({ credentials, now, ...rest }: AutotaskApiParts): PsaApi {
  const connection = connect({ ...rest, credentials: credentialsOf(credentials), now });
  const catalog = createCatalog(connection, now);
  const labels = createLabels(connection, 'Contracts');
  const sources = { connection, catalog, now };

  const agreementsOf = async (
    bodies: z.output<typeof ContractBody>[],
    signal: AbortSignal,
  ): Promise<Agreement[]> => {
    if (bodies.length === 0) return [];
    const known = await labels(signal);
    const names = await catalog.companyNames.of(
      bodies.map(({ companyID }) => companyID),
      signal,
    );
    return bodies.map((body) => agreementOf(body, names.get(body.companyID) ?? '', known, now()));
  };
  const products = (entity: 'Services' | 'ServiceBundles', sort: Sort) => ({
    entity,
    schema: ProductBody,
    filter: [],
    changed: 'lastModifiedDate',
    map: async (bodies: z.output<typeof ProductBody>[], signal: AbortSignal) =>
      (await catalog.priced(entity, bodies, signal)).map((body) => productOf(body, sort, now())),
  });
  const contracts: ListSource<z.output<typeof ContractBody>, Agreement> = {
    entity: 'Contracts',
    schema: ContractBody,
    filter: [ONLY_RECURRING],
    changed: 'lastModifiedDateTime',
    map: agreementsOf,
  };

  return {
    psa: 'autotask',
    writes: createWrites({ ...sources, agreementsOf }),
    authenticate: (signal) => authenticate(connection, signal),
    companies: (request) =>
      readPage(
        connection,
        [
          {
            entity: 'Companies',
            schema: CompanyBody,
            filter: [],
            // lastActivityDate tells of activities, lastTrackedModifiedDateTime of fields that nobody names: neither
            // tells of every change.
            changed: null,
            map: (bodies) => bodies.map((body) => companyOf(body, now())),
          },
        ],
        request,
      ),
    products: (request) =>
      readPage(connection, [products('Services', 'service'), products('ServiceBundles', 'bundle')], request),
    async agreements(request) {
      const page = await readPage(connection, [contracts], request);
      const isFull = request.cursor === null && request.changedSince === null && page.next === null;
      if (isFull && page.items.length + page.problems.length === 0)
        await mustSeeContracts(connection, EVERYTHING, request.signal);
      return page;
    },
    async agreement(recordId, signal) {
      const filter = [{ op: 'eq', field: 'id', value: recordId } as const, ONLY_RECURRING];
      const query = { maxRecords: PAGE_SIZE, includeFields: FIELDS.Contracts, filter };
      const { records } = await connection.query('Contracts', query, null, signal);
      const { bodies } = readRecords(records, 'Contracts', ContractBody);
      const own = bodies.filter(({ id }) => id === recordId);
      return (await agreementsOf(own, signal))[0] ?? null;
    },
    linesAtOnce: LINES_AT_ONCE,
    lines: (agreements, signal) => readLines(sources, agreements, windowAt(now()), signal),
    history: (agreements, signal) => readLines(sources, agreements, pastAt(now()), signal),
  };
}
