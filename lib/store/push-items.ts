import type { Connection } from './connection';
import type { Store } from './contract';
import { repository } from './repository';

export const pushItemRepository = (connection: Connection): Store['pushItems'] => ({
  ...repository(connection, 'pushItems'),
  ofBatch: (batchId) =>
    connection.read(['pushItems'], (tx) => tx.objectStore('pushItems').index('batch').getAll(batchId)),
  inState: (...states) =>
    connection.read(['pushItems'], async (tx) => {
      const byState = tx.objectStore('pushItems').index('state');
      return (await Promise.all(states.map((state) => byState.getAll(state)))).flat();
    }),
});
