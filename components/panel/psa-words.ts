import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { psaName } from '@/components/shared/psa-name';
import type { PsaKind } from '@/lib/model/records';
import { SYSTEMS } from '@/lib/psa/systems';

/** How the panel speaks of the PSA that is connected, or was the last one. */
export interface PsaWords {
  /** "ConnectWise", "your PSA". */
  name: string;
  /** "agreements", "contracts". */
  agreements: string;
  /** What a search for a product looks in: "Product ID or description". */
  productSearch: string;
}

const WITHOUT_PSA = { agreements: 'agreements', productSearch: 'name or description' };

export const wordsOf = (kind: PsaKind | null): PsaWords => ({
  name: psaName(kind),
  agreements: kind === null ? WITHOUT_PSA.agreements : SYSTEMS[kind].words.agreements,
  productSearch: kind === null ? WITHOUT_PSA.productSearch : SYSTEMS[kind].productSearch,
});

export const PsaInWords = createContext<PsaKind | null>(null);

export const usePsaWords = (): PsaWords => wordsOf(useContext(PsaInWords));
