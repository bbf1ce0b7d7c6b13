import { equalForm } from './names';
import type { PsaKind } from './records';

const part = (text: string): string => equalForm(text).toLocaleLowerCase('en');

/** Identity of a customer in a summary report, which has names only (lmpi.md 3.7). */
export const reportKey = (customer: string, city: string, state: string): string =>
  JSON.stringify([part(customer), part(city), part(state)]);

/** Identity of a vendor service: product name, service plan and unit together. */
export const serviceKey = (productName: string, servicePlan: string, unit: string): string =>
  JSON.stringify([part(productName), part(servicePlan), part(unit)]);

export const psaKey = (psa: PsaKind, recordId: number | string): string => `${psa}:${recordId}`;

/** The PSA that a record's id names. */
export const psaOfKey = (key: string): string => key.slice(0, key.indexOf(':'));
