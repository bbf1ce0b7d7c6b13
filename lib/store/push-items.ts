import type { Connection } from './connection';
import type { Store } from './contract';
import { repository } from './repository';

export const pushItemRepository = (connection: Connection): Store['pushItems'] => ({
  ...repository(connection, 'pushItems'),
  ofBatch: (batchId) =>
    connection.read(['pushItems'], (tx) => tx.objectStore('pushItems').index('batch').getAll(batchId)),
});
