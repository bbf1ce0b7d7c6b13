import { firstDay } from '../dates';

/** In a share of the contracts the month that holds today is approved and posted already. Draws no random number. */
const SHARE = 8;

/** The first day of a contract that is not posted: units can be changed from then on. */
export const openFrom = (contractId: number, today: string): string =>
  firstDay(today, contractId % SHARE === 3 ? 1 : 0);
