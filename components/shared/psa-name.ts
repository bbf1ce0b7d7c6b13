import type { PsaKind } from '@/lib/model/records';
import { SYSTEMS } from '@/lib/psa/systems';

/** As it stands in a sentence, also while none was ever connected. */
export const psaName = (kind: PsaKind | null): string => (kind === null ? 'your PSA' : SYSTEMS[kind].name);
