import { startClient, today } from '@/simulators/autotask/rest/client.testing';
import type { Fault } from '@/simulators/autotask/rest/types';
import type { WriteFault, WritesUnderTest } from '../../conformance/writes-under-test';

const FAULTS: Record<WriteFault, Omit<Fault, 'path'>> = {
  refused: { kind: 'status', status: 500 },
  'no right': { kind: 'status', status: 403, body: '' },
  busy: { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
  trouble: { kind: 'status', status: 503, body: '' },
  'broken before': { kind: 'reset' },
  'broken after': { kind: 'lost' },
  unreadable: { kind: 'html' },
};

export const AUTOTASK_WRITES: WritesUnderTest = {
  psa: 'autotask',
  today,
  async start() {
    const { api, rest, posted, close } = await startClient();
    const { userName, secret, integrationCode } = rest.state;
    return {
      api,
      fault: (fault) =>
        rest.control.fault({ ...FAULTS[fault], path: /Adjustments$/, method: 'POST', times: 1 }),
      sent: () => posted().length,
      written: () => rest.writes.length,
      keys: [userName, secret, integrationCode],
      revokeKeys: () => rest.control.revokeKeys(true),
      remove: (agreement) => rest.control.remove('contracts', agreement),
      beforeEach: (run) => rest.control.on(run && ((_request, moment) => moment === 'before' && run())),
      close,
    };
  },
  there: { agreement: 10, product: 501 },
  absent: { agreement: 10, product: 503 },
};
