import type {
  BackgroundEvent,
  Messages,
  VendorAccountItem,
  VendorServiceItem,
} from '@/lib/messaging/protocol';
import { toMonth } from '@/lib/model/calendar';
import { toDecimal } from '@/lib/model/decimal';

export const account = (id: string, more: Partial<VendorAccountItem> = {}): VendorAccountItem => ({
  id,
  name: `Account ${id}`,
  city: 'Leeds',
  state: 'WY',
  inReport: true,
  mapping: 'unmapped',
  company: null,
  excludedReason: null,
  matchedBy: null,
  used: toDecimal('42'),
  ...more,
});

export const service = (id: string, more: Partial<VendorServiceItem> = {}): VendorServiceItem => ({
  id,
  productName: 'Worry-Free',
  servicePlan: `Plan ${id}`,
  unit: 'Seats',
  trialOrNotForResale: false,
  mapping: 'unmapped',
  products: [],
  excludedReason: null,
  basis: 'used',
  used: toDecimal('400'),
  provisioned: toDecimal('450'),
  accounts: 12,
  ...more,
});

export const product = (id: string) => ({ id, identifier: `SKU-${id}`, description: `Product ${id}` });
export const OCTOBER = toMonth('2026-10');

export type Answers = {
  [K in keyof Messages]?: (input: Messages[K]['in']) => Messages[K]['out'];
};

/** A background of made-up answers. An answer that throws is a refusal; `emit` is an event of the background. */
export function fakeBackground(answers: Answers) {
  const asked: { name: string; input: unknown }[] = [];
  const listeners: ((event: BackgroundEvent) => void)[] = [];
  return {
    asked,
    emit: (event: BackgroundEvent['event']) => {
      for (const listen of listeners) listen({ event });
    },
    count: (name: string) => asked.filter((each) => each.name === name).length,
    link: {
      ask: async <K extends keyof Messages>(name: K, input: Messages[K]['in']): Promise<Messages[K]['out']> => {
        asked.push({ name, input });
        const answer = answers[name];
        if (!answer) throw new Error(`nobody answers ${name}`);
        return answer(input);
      },
      onEvent: (listen: (event: BackgroundEvent) => void) => {
        listeners.push(listen);
      },
    },
  };
}
