import type { Connection } from './connection';
import type { Store } from './contract';
import { repository } from './repository';

export const agreementRepository = (connection: Connection): Store['agreements'] => ({
  ...repository(connection, 'agreements'),
  ofCompany: (companyId) =>
    connection.read(['agreements'], (tx) => tx.objectStore('agreements').index('company').getAll(companyId)),
});
