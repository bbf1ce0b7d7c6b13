import type {
  DriftItem,
  MappingOverview,
  MappingWarning,
  ProblemItem,
  VendorAccountItem,
  VendorServiceItem,
} from '@/lib/messaging/protocol';
import { serviceName } from '../services/words';

/** The sections of the review, in their order: what needs a look, what is new, then everything. */
export const SECTIONS = [
  'warnings',
  'drift',
  'problems',
  'new',
  'accounts',
  'services',
  'excluded',
  'left',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_WORDS: Record<Section, string> = {
  warnings: 'Warnings',
  drift: 'Renamed or gone',
  problems: 'Problems in the data',
  new: 'New since Finish was last pressed',
  accounts: 'Mapped accounts',
  services: 'Mapped services',
  excluded: 'Excluded',
  left: 'Left to map',
};

export type Row =
  | { kind: 'warning'; item: MappingWarning }
  | { kind: 'drift'; item: DriftItem }
  | { kind: 'problem'; item: ProblemItem }
  | { kind: 'account'; item: VendorAccountItem }
  | { kind: 'service'; item: VendorServiceItem };

/** `key`: of its own in the whole list; one record may stand in two sections. */
export type Entry = Row & { key: string; section: Section };

const BY_NAME = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
/** Questions that can be answered first, then what can only be looked at. */
const PROBLEMS: ProblemItem['kind'][] = ['ambiguous account', 'unusable report row', 'unusable psa record'];
const rank = ({ kind, candidates }: ProblemItem): number =>
  candidates.length > 0 ? -1 : PROBLEMS.indexOf(kind);

/** Everything there is to review, in the order of the list. */
export function entriesOf(overview: MappingOverview, warnings: readonly MappingWarning[]): Entry[] {
  const { drifts, problems, finishedAt } = overview;
  const accounts = sorted(overview.accounts, ({ name, city }) => `${name} ${city}`);
  const services = sorted(overview.services, serviceName);
  const ranked = [...problems].sort((a, b) => rank(a) - rank(b) || BY_NAME.compare(a.sentence, b.sentence));
  const both: Row[] = [
    ...accounts.map((item) => ({ kind: 'account' as const, item })),
    ...services.map((item) => ({ kind: 'service' as const, item })),
  ];
  const having = (kind: Row['kind'] | null, test: (item: VendorAccountItem | VendorServiceItem) => boolean) =>
    both.filter((row) => (kind === null || row.kind === kind) && 'mapping' in row.item && test(row.item));
  const rows: Record<Section, Row[]> = {
    warnings: warnings.map((item) => ({ kind: 'warning', item })),
    drift: drifts.map((item) => ({ kind: 'drift', item })),
    problems: ranked.map((item) => ({ kind: 'problem', item })),
    // Before the first Finish everything is new, which tells nobody anything.
    new: finishedAt === null ? [] : having(null, ({ isNew, mapping }) => isNew && mapping !== 'excluded'),
    accounts: having('account', ({ mapping }) => mapping === 'mapped'),
    services: having('service', ({ mapping }) => mapping === 'mapped'),
    excluded: having(null, ({ mapping }) => mapping === 'excluded'),
    left: having(null, ({ mapping }) => mapping === 'unmapped'),
  };
  return SECTIONS.flatMap((section) =>
    rows[section].map((row) => ({ ...row, section, key: `${section} ${row.kind} ${row.item.id}` })),
  );
}

const sorted = <T>(items: readonly T[], nameOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, name: nameOf(item) }))
    .sort((a, b) => BY_NAME.compare(a.name, b.name))
    .map(({ item }) => item);
