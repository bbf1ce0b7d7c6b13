import type { Finding } from '@/lib/model/finding';
import { FINDING_CLASSES, type FindingClass } from '@/lib/model/finding-classes';
import { psaKey, serviceKey } from '@/lib/model/keys';
import type { PsaKind } from '@/lib/model/records';
import type { Planted } from '@/simulators/msp/faults';

/** How a class was found. */
export interface Score {
  class: FindingClass;
  planted: number;
  /** With the right variance and money. */
  found: number;
  /** In words, one each: not found, or with other numbers. */
  missed: string[];
  /** Found, and never planted. */
  invented: string[];
}

/** Each fault has to be found once, with its numbers, and nothing else. */
export function judge(psa: PsaKind, planted: readonly Planted[], findings: readonly Finding[]): Score[] {
  const left = new Set(findings);
  const scores = new Map(
    FINDING_CLASSES.map((kind): [FindingClass, Score] => [
      kind,
      { class: kind, planted: 0, found: 0, missed: [], invented: [] },
    ]),
  );
  const scoreOf = (kind: FindingClass): Score => scores.get(kind) as Score;
  for (const fault of planted) {
    const score = scoreOf(fault.class);
    score.planted += 1;
    const about = [...left].find((finding) => isAbout(psa, fault, finding));
    if (about) left.delete(about);
    const wrong = about ? difference(fault, about) : 'not found';
    if (wrong === null) score.found += 1;
    else score.missed.push(`${fault.how} (${places(fault)}): ${wrong}`);
  }
  for (const finding of left) scoreOf(finding.class).invented.push(finding.sentence);
  return [...scores.values()];
}

function isAbout(psa: PsaKind, fault: Planted, finding: Finding): boolean {
  const key = (id: number | undefined): string | null => (id === undefined ? null : psaKey(psa, id));
  const service = fault.service;
  const pairs: [string | null, string | null][] = [
    [fault.class, finding.class],
    [key(fault.companyId), finding.companyId],
    [key(fault.productId), finding.productId],
    [key(fault.agreementId), finding.agreementId],
    [fault.customerId ?? null, finding.accountId],
    [service ? serviceKey(service.productName, service.plan, service.unit) : null, finding.serviceId],
  ];
  return pairs.every(([wanted, is]) => wanted === null || wanted === is);
}

function difference(fault: Planted, finding: Finding): string | null {
  const wrong = (['variance', 'money', 'moneyPerYear'] as const).filter(
    (field) => fault[field] !== finding[field],
  );
  return wrong.length === 0
    ? null
    : wrong.map((field) => `${field} ${finding[field]} and not ${fault[field]}`).join(', ');
}

const places = ({ companyId, productId, agreementId, customerId, service }: Planted): string =>
  [
    companyId === undefined ? '' : `company ${companyId}`,
    productId === undefined ? '' : `product ${productId}`,
    agreementId === undefined ? '' : `agreement ${agreementId}`,
    customerId ?? '',
    service?.plan ?? '',
  ]
    .filter(Boolean)
    .join(', ');
