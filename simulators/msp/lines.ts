import type { AdditionMaker, LineWish } from './additions';
import { firstDay, lastDay } from './dates';
import type { AgreementModel } from './internal';
import type { Prng } from './prng';
import type { LineTrap } from './traps';
import type { CwRecord } from './types';

interface Context {
  additions: AdditionMaker;
  random: Prng;
  today: string;
}

/** Each is dealt once before lines become mostly right ones. */
export const LINE_DECK: LineTrap[] = [
  'less included',
  'do not bill',
  'two rows of one product',
  'ended',
  'starting later',
  'cut-over new line',
  'one-time fee',
  'fractional quantity',
  'no quantity',
  'no charge',
  'less included above quantity',
  'under-billed',
  'over-billed',
  'missing',
  'billed without a row in the report',
];

type Wish = Partial<LineWish> & { quantity: number | undefined };

/** Bills `used` units of a product on an agreement, rightly or as `special` says. */
export function billProduct(
  context: Context,
  agreement: AgreementModel,
  product: CwRecord,
  used: number,
  special: LineTrap | undefined,
): void {
  const trap = special ?? ordinary(context.random);
  const effective = firstDay(context.today, -context.random.int(2, 30));
  for (const wish of wishes(context, product, used, trap))
    context.additions.add(agreement, { product, trap, effective, ...wish });
}

function wishes({ random, today }: Context, product: CwRecord, used: number, trap: LineTrap): Wish[] {
  const difference = Math.max(1, Math.round(used * random.pick([0.05, 0.1, 0.2])));
  switch (trap) {
    case 'under-billed':
      return [{ quantity: Math.max(0, used - difference) }];
    case 'over-billed':
      return [{ quantity: used + difference }];
    case 'missing':
      return [];
    case 'less included':
      return [{ quantity: used + 5, lessIncluded: 5 }];
    case 'less included above quantity':
      return [{ quantity: 2, lessIncluded: 5 }];
    case 'do not bill':
      return [{ quantity: used, billCustomer: 'DoNotBill' }];
    case 'no charge':
      return [{ quantity: used, billCustomer: 'NoCharge' }];
    case 'two rows of one product':
      return [{ quantity: Math.floor(used / 2) }, { quantity: used - Math.floor(used / 2) }];
    case 'ended':
      return [{ quantity: used, effective: firstDay(today, -12), cancelled: lastDay(today, -2) }];
    case 'starting later':
      return [{ quantity: used, effective: firstDay(today, 2) }];
    case 'one-time fee':
      return [
        { quantity: used, trap: 'right' },
        { quantity: 1, effective: firstDay(today, 0), cancelled: lastDay(today, 0) },
      ];
    case 'cut-over new line':
      return [
        {
          quantity: Math.max(1, used - 2),
          trap: 'cut-over old line',
          effective: firstDay(today, -14),
          cancelled: lastDay(today, -1),
        },
        { quantity: used, effective: firstDay(today, 0), price: raised(product) },
      ];
    case 'fractional quantity':
      return [{ quantity: used - 0.5 }];
    case 'no quantity':
      return [{ quantity: undefined }];
    default:
      return [{ quantity: used, ...(random.chance(0.1) ? { price: raised(product) } : {}) }];
  }
}

const raised = (product: CwRecord): number => Math.round(Number(product.price) * 110) / 100;

function ordinary(random: Prng): LineTrap {
  const roll = random.next();
  if (roll < 0.7) return 'right';
  if (roll < 0.82) return 'under-billed';
  return roll < 0.92 ? 'over-billed' : 'missing';
}
