import { info } from './companies';
import type { Prng } from './prng';
import type { Offer } from './services';
import type { CwRecord } from './types';

type Item = [identifier: string, description: string, price: number];

/** What an MSP bills beside the vendor's services; some look alike on purpose. */
const UNRELATED: Item[] = [
  ['MS-CORE', 'Managed services, core, per month', 450],
  ['MS-SEAT', 'Managed workstation', 38],
  ['MS-SERVER', 'Managed server', 125],
  ['M365-BP', 'Microsoft 365 Business Premium', 22],
  ['M365-E3', 'Microsoft 365 E3', 36],
  ['M365-EXO-P1', 'Exchange Online Plan 1', 4],
  ['BKP-WS', 'Workstation backup', 9.5],
  ['BKP-SRV', 'Server backup, per TB', 60],
  ['VOIP-LINE', 'Hosted voice line', 19.95],
  ['DNS-FILTER', 'DNS filtering', 2.5],
  ['MFA-USER', 'Multi-factor sign-in', 3],
  ['SAT-USER', 'Security awareness training', 2.75],
  ['ONB-FEE', 'Onboarding fee', 750],
  ['TM-WFS-STD-1Y', 'Endpoint protection, prepaid year', 36],
  ['TM-LEGACY', 'Endpoint protection (old price list)', 2.95],
];

/** Rented things, one row with a serial number each. */
const SERIALISED: Item[] = [
  ['HW-RTR-RENT', 'Router rental', 15],
  ['HW-AP-RENT', 'Access point rental', 8],
  ['HW-NAS-RENT', 'Storage rental', 42],
];

export interface Catalog {
  records: CwRecord[];
  byIdentifier: Map<string, CwRecord>;
  /** Products that vendor services are billed as. */
  sold: CwRecord[];
  unrelated: CwRecord[];
  serialised: CwRecord[];
}

export function makeCatalog(offered: Offer, random: Prng, today: string): Catalog {
  let nextId = 501;
  const make = ([identifier, description, price]: Item, category: string): CwRecord => {
    const id = nextId;
    nextId += random.int(1, 4);
    return {
      id,
      identifier,
      description,
      inactiveFlag: identifier === 'TM-LEGACY',
      subcategory: { id: category === 'Security' ? 12 : 13, name: category },
      type: { id: 4, name: 'Managed Services' },
      category: { id: 2, name: 'Services' },
      productClass: 'Agreement',
      serializedFlag: category === 'Rental',
      unitOfMeasure: { id: 1, name: 'Each' },
      price,
      cost: Math.round(price * 60) / 100,
      taxableFlag: true,
      customerDescription: description,
      recurringFlag: false,
      _info: info(random, today),
    };
  };
  const sold = offered.services.flatMap(({ productId, description, price }) =>
    productId === null ? [] : [make([productId, description, price], 'Security')],
  );
  const unrelated = UNRELATED.map((item) => make(item, item[0].startsWith('TM-') ? 'Security' : 'Support'));
  const serialised = SERIALISED.map((item) => make(item, 'Rental'));
  const records = [...sold, ...unrelated, ...serialised];
  return {
    records,
    byIdentifier: new Map(records.map((record) => [String(record.identifier), record])),
    sold,
    unrelated,
    serialised,
  };
}
