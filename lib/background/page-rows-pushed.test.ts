import { expect, it } from 'vitest';
import type { PageRow } from '@/lib/messaging/protocol';
import { dec, line, SERVICE } from '@/lib/reconcile/book.testing';
import { seedAcme, testContext } from './context.testing';
import * as mapping from './mapping';
import { badgesForRows } from './page-rows';
import { keepPush } from './push/before.testing';

const row: PageRow = {
  company: 'Acme',
  agreement: 'Managed Services',
  product: 'TM-WFS',
  description: '',
  quantity: dec(40),
  effective: null,
  cancelled: null,
};

it('rows that show what their line was until a push are told so, and are no reason to doubt it', async () => {
  const context = await testContext();
  await seedAcme(context);
  await mapping.matchByEqualNames(context);
  await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
  context.secrets.connectwise = { site: '', company: '', publicKey: '', privateKey: '', clientId: '' };
  const twin = line({ id: 'connectwise:l2', agreementId: 'connectwise:1', quantity: dec(7) });
  await context.store.agreementLines.replace('connectwise:1', [
    line({ agreementId: 'connectwise:1', quantity: dec(42) }),
    twin,
  ]);
  await keepPush(context, { lineId: line().id, from: 40, to: 42 });
  const answer = await badgesForRows(context, {
    psa: 'connectwise',
    screen: 'lines-search',
    rows: [row, { ...row, quantity: dec(42) }, { ...row, quantity: dec(7) }, { ...row, quantity: dec(8) }],
  });
  expect(answer.badges.map((badge) => badge?.billed ?? null)).toEqual(['49', '49', '49', null]);
  expect(answer).toMatchObject({ known: ['42', '42', '7', null], before: ['40', '40', null, null] });
});
