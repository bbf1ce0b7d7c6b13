import type { AccountMapping, ServiceMapping } from './records';

export type MappingState = 'mapped' | 'excluded' | 'unmapped';

export const accountState = (mapping: AccountMapping | undefined): MappingState => {
  if (mapping?.deletedAt !== null) return 'unmapped';
  if (mapping.excluded !== null) return 'excluded';
  return mapping.companies.length === 0 ? 'unmapped' : 'mapped';
};

/** Trials and not-for-resale services are excluded until somebody links them. */
export const serviceState = (mapping: ServiceMapping | undefined, trial: boolean): MappingState => {
  const live = alive(mapping);
  if (live && live.excluded !== null) return 'excluded';
  if (live && live.feeds.length > 0) return 'mapped';
  return trial ? 'excluded' : 'unmapped';
};

export const alive = <T extends { deletedAt: number | null }>(mapping: T | undefined): T | undefined =>
  mapping?.deletedAt === null ? mapping : undefined;
