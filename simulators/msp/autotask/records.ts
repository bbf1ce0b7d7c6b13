import { firstDay, lastDay } from '../dates';
import type { Prng } from '../prng';
import type { AtRecord, CwRecord } from '../types';
import { dateStyle } from './written';

/** The MSP itself: every Autotask has it, with the id 0. */
const ROOT: AtRecord = {
  id: 0,
  companyName: 'Meridian Lane IT',
  companyNumber: '',
  companyType: 1,
  isActive: true,
  city: 'Leeds',
  state: 'West Yorkshire',
  postalCode: 'LS1 4DY',
};

export const companies = (records: CwRecord[]): AtRecord[] => [
  ROOT,
  ...records.map((record) => ({
    id: record.id,
    companyName: record.name,
    companyNumber: record.identifier,
    companyType: 1,
    isActive: (record.status as { name: string }).name === 'Active' && record.deletedFlag !== true,
    parentCompanyID: null,
    address1: record.addressLine1,
    city: record.city,
    state: record.state,
    postalCode: record.zip,
    countryID: (record.country as { id: number }).id,
    phone: record.phoneNumber,
    webAddress: record.website,
    lastTrackedModifiedDateTime: record._info.lastUpdated,
    lastActivityDate: record._info.lastUpdated,
  })),
];

/** Services by the catalogue's descriptions; where two are equal, by description and Product ID. */
export function services(catalog: CwRecord[]): AtRecord[] {
  const taken = new Set<string>();
  return catalog.map((record) => {
    const description = String(record.description);
    const name = taken.has(description) ? `${description} (${record.identifier})` : description;
    taken.add(name);
    return {
      id: record.id,
      name,
      description: record.customerDescription,
      invoiceDescription: description,
      isActive: record.inactiveFlag !== true,
      periodType: 2,
      billingCodeID: 29_682_801,
      unitPrice: record.price,
      unitCost: record.cost,
      sku: record.identifier,
      externalID: record.identifier,
      lastModifiedDate: record._info.lastUpdated,
    };
  });
}

/** First and last day of an agreement as a contract; what has no end ends on `horizon`. */
export function termOf(agreement: CwRecord, horizon: string): { from: string; to: string } {
  const day = (value: unknown): string => String(value).slice(0, 10);
  const endless = agreement.noEndingDateFlag === true || agreement.endDate === undefined;
  return { from: day(agreement.startDate), to: endless ? horizon : day(agreement.endDate) };
}

/** A recurring service contract. A child agreement is a contract of its own: contracts have no parents. */
export function contract(agreement: CwRecord, horizon: string, random: Prng): AtRecord {
  const style = dateStyle(random);
  const { from, to } = termOf(agreement, horizon);
  const inEffect = agreement.cancelledFlag !== true && agreement.agreementStatus === 'Active';
  return {
    id: agreement.id,
    companyID: (agreement.company as { id: number }).id,
    contractName: agreement.name,
    contractNumber: `C-${agreement.id}`,
    contractType: 7,
    contractCategory: 12,
    contractPeriodType: 2,
    status: inEffect ? 1 : 0,
    startDate: style.start(from),
    endDate: style.end(to),
    billingPreference: 1,
    isDefaultContract: false,
    isCompliant: true,
    setupFee: 0,
    contactName: (agreement.contact as { name: string }).name,
    lastModifiedDateTime: agreement._info.lastUpdated,
  };
}

const OTHER: readonly [contractType: number, name: string][] = [
  [1, 'Time and Materials'],
  [4, 'Block Hours'],
  [3, 'Migration Project'],
];

/** A contract of another type: in effect, and of no interest, whatever stands on it. */
export function otherContract(
  id: number,
  companyID: number,
  turn: number,
  today: string,
  random: Prng,
): AtRecord {
  const style = dateStyle(random);
  const [contractType, contractName] = OTHER[turn % OTHER.length] ?? [1, 'Time and Materials'];
  return {
    id,
    companyID,
    contractName,
    contractNumber: `C-${id}`,
    contractType,
    contractCategory: 11,
    contractPeriodType: null,
    status: 1,
    startDate: style.start(firstDay(today, -random.int(4, 30))),
    endDate: style.end(lastDay(today, random.int(2, 12))),
    isDefaultContract: true,
    isCompliant: true,
    setupFee: 0,
  };
}
