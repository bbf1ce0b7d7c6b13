import type { Connection } from './connection';
import type { Store } from './contract';
import { repository } from './repository';

export const lineChangeRepository = (connection: Connection): Store['lineChanges'] => ({
  ...repository(connection, 'lineChanges'),
  ofCompany: (companyId) =>
    connection.read(['lineChanges'], (tx) =>
      tx.objectStore('lineChanges').index('company').getAll(companyId),
    ),
});
