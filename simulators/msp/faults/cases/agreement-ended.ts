import { lastDay, shiftDays } from '../../dates';
import type { AgreementWish } from '../books';
import { worth } from '../money';
import type { Planter } from '../planter';
import type { Case } from './case';

import { before, none, PRICE } from './no-line';

const ended = (how: string, wish: (p: Planter) => AgreementWish, psa?: Case['psa']): Case =>
  none(
    'agreement ended',
    how,
    (p, host, sold, used) => {
      const agreement = p.books.agreement(host.company, { from: before(p), ...wish(p) });
      p.line(agreement, sold, used, { from: before(p), price: PRICE });
      return PRICE;
    },
    psa,
  );

export const agreementEnded: Case[] = [
  ended('its last day is over, its status says Active', (p) => ({ to: lastDay(p.today, -2) })),
  ended('its last day was yesterday', (p) => ({ to: shiftDays(p.today, -1) })),
  ended('Expired', (p) => ({ to: lastDay(p.today, -3), status: 'Expired' })),
  ended('Cancelled', () => ({ status: 'Cancelled' }), 'connectwise'),
  {
    how: 'cancelled by its mark, while its status still says Active',
    psa: 'connectwise',
    plant(p) {
      const host = p.host();
      const [sold, used] = [p.service(host), p.random.int(2, 60)];
      const agreement = p.books.agreement(host.company);
      agreement.cancelledFlag = true;
      p.row(host.account, sold, { used });
      p.line(agreement, sold, used, { price: PRICE });
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({ class: 'agreement ended', how: this.how, ...about, ...worth(used, PRICE, 1) });
    },
  },
  ended('Inactive', () => ({ status: 'Inactive' })),
];
