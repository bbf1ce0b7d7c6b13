import type { StageName } from '../transitions';
import { monthInProgress } from './in-progress';
import { agreementLines } from './lines';
import { psaAgreements, psaCompanies, psaProducts } from './psa-lists';
import { lastMonth, olderMonths } from './reports';
import type { Stage } from './stage';
import { accountJoins, vendorCustomers, vendorPlans, vendorProducts } from './vendor';

export const createStages = (): Record<StageName, Stage> => ({
  'vendor plans': vendorPlans,
  'vendor products': vendorProducts,
  'vendor customers': vendorCustomers,
  'account joins': accountJoins,
  'last month': lastMonth,
  'psa companies': psaCompanies,
  'psa products': psaProducts,
  'psa agreements': psaAgreements,
  'agreement lines': agreementLines(),
  'older months': olderMonths(),
  'month in progress': monthInProgress(),
});
