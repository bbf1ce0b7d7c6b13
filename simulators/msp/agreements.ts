import { info } from './companies';
import { firstDay, lastDay, restDate, shiftDays } from './dates';
import type { AgreementModel, Company } from './internal';
import type { Prng } from './prng';
import type { AgreementTrap } from './traps';
import type { CwRecord } from './types';

const NAMES = [
  'Managed Services',
  'Managed Security',
  'Complete Care',
  'Essential Care',
  'Support & Security',
];

/** Makes agreements; what is wrong with one is said by its trap and stands in its dates and status. */
export class AgreementMaker {
  #nextId = 812;
  readonly made: AgreementModel[] = [];

  constructor(
    readonly random: Prng,
    readonly today: string,
  ) {}

  make(company: Company, trap: AgreementTrap | null = null, parent?: AgreementModel): AgreementModel {
    const { random, today } = this;
    const id = this.#nextId;
    this.#nextId += random.int(1, 6);
    const own = this.made.filter((agreement) => agreement.company === company).length;
    const base = own === 0 ? random.pick(NAMES) : `${random.pick(NAMES)} ${own + 1}`;
    const { record: owner } = company;
    const record: CwRecord = {
      id,
      name: parent ? `${String(parent.record.name)} - Site B` : base,
      type: { id: 3, name: 'Managed Services' },
      company: { id: owner.id, identifier: owner.identifier, name: owner.name },
      contact: {
        id: owner.id + 100_000,
        name: random.pick(['Alex Kemp', 'Robin Vale', 'Sam Ortega', 'Kim Lind']),
      },
      ...(parent ? { parentAgreement: { id: parent.record.id, name: parent.record.name } } : {}),
      location: { id: 2, name: 'Head Office' },
      department: { id: 10, name: 'Services' },
      startDate: restDate(firstDay(today, -random.int(10, 60))),
      noEndingDateFlag: true,
      cancelledFlag: false,
      applicationUnits: 'Amount',
      billingCycle: { id: 2, name: 'Monthly' },
      billAmount: random.pick([0, 0, 250, 499.5]),
      billStartDate: restDate(firstDay(today, -random.int(1, 9))),
      prorateFlag: random.chance(0.4),
      invoiceProratedAdditionsFlag: false,
      periodType: 'Current',
      nextInvoiceDate: restDate(firstDay(today, 1)),
      agreementStatus: 'Active',
      ...this.#dates(trap),
      _info: info(random, today),
    };
    const agreement: AgreementModel = { record, company, trap, lines: [] };
    this.made.push(agreement);
    return agreement;
  }

  /** The fields in which an agreement of this kind differs from one in effect. */
  #dates(trap: AgreementTrap | null): Record<string, unknown> {
    const { today } = this;
    const until = (day: string) => ({ noEndingDateFlag: false, endDate: restDate(day) });
    switch (trap) {
      // Over by its dates while the status still says Active.
      case 'agreement ended':
        return until(lastDay(today, -2));
      case 'agreement expired':
        return { ...until(lastDay(today, -3)), agreementStatus: 'Expired' };
      case 'agreement cancelled':
        return {
          cancelledFlag: true,
          dateCancelled: restDate(shiftDays(today, -40)),
          reasonCancelled: 'Replaced',
          agreementStatus: 'Cancelled',
        };
      case 'agreement inactive':
        return { agreementStatus: 'Inactive' };
      case 'agreement in the future':
        return { startDate: restDate(firstDay(today, 2)) };
      case null:
        return this.random.chance(0.3) ? until(lastDay(today, this.random.int(3, 20))) : {};
      default:
        return {};
    }
  }
}
