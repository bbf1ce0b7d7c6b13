import type { Day } from '@/lib/model/calendar';
import { TODAY } from '@/simulators/connectwise/rest/fixture.testing';
import { startLoopback } from '@/simulators/connectwise/rest/loopback.testing';
import type { Fault } from '@/simulators/connectwise/rest/types';
import type { WriteFault, WritesUnderTest } from '../../conformance/writes-under-test';

const FAULTS: Record<WriteFault, Omit<Fault, 'path'>> = {
  refused: { kind: 'status', status: 409 },
  'no right': { kind: 'status', status: 403 },
  busy: { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
  trouble: { kind: 'status', status: 500 },
  'broken before': { kind: 'reset' },
  'broken after': { kind: 'lost' },
  unreadable: { kind: 'html' },
};

export const CONNECTWISE_WRITES: WritesUnderTest = {
  psa: 'connectwise',
  today: TODAY as Day,
  async start() {
    const { rest, api, close } = await startLoopback();
    const { publicKey, privateKey, clientId } = rest.state;
    return {
      api: api(),
      fault(fault) {
        for (const method of ['POST', 'PATCH', 'DELETE'])
          rest.control.fault({ ...FAULTS[fault], path: /additions/, method, times: 1 });
      },
      sent: () => rest.log.filter(({ method }) => method !== 'GET').length,
      written: () => rest.writes.length,
      keys: [publicKey, privateKey, clientId],
      revokeKeys: () => rest.control.revokeKeys(true),
      remove: (agreement) => rest.control.remove('agreements', agreement),
      beforeEach: (run) => rest.control.on(run && ((_request, moment) => moment === 'before' && run())),
      close,
    };
  },
  there: { agreement: 10, product: 501 },
  absent: { agreement: 11, product: 503 },
};
