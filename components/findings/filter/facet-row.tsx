import { useMemo } from 'preact/hooks';
import { CLASS_FACTS, FINDING_CLASSES } from '@/lib/model/finding-classes';
import type { FindingView } from '@/lib/model/saved-view';
import type { Column } from '../model/columns';
import { FIXERS } from '../model/finding-index';
import type { Shown } from '../review/use-shown';
import { FIXER_WORDS } from '../words';
import { FacetButton } from './facet-button';
import { type Choice, FacetChoices } from './facet-choices';
import { ThresholdChoices } from './threshold-choices';

interface FacetRowProps {
  shown: Shown;
  view: FindingView;
  onChange: (change: Partial<FindingView>) => void;
}

/** All filters but search and state, a button each. */
export function FacetRow({ shown, view, onChange }: FacetRowProps) {
  const { index, facets } = shown;
  const classes = FINDING_CLASSES.map((kind, at) => ({
    id: kind,
    label: CLASS_FACTS[kind].label,
    count: facets.classes[at] ?? 0,
  }));
  const fixers = FIXERS.map((fixer, at) => ({
    id: fixer,
    label: FIXER_WORDS[fixer],
    count: facets.fixers[at] ?? 0,
  }));
  return (
    <>
      <FacetButton label="Finding" active={view.classes.length}>
        <FacetChoices
          what="kinds of finding"
          choices={classes}
          chosen={view.classes}
          onChoose={(ids) => onChange({ classes: FINDING_CLASSES.filter((kind) => ids.includes(kind)) })}
        />
      </FacetButton>
      <FacetButton label="Company" active={view.companyIds.length}>
        <ColumnChoices
          what="companies"
          column={index.companies}
          counts={facets.companies}
          chosen={view.companyIds}
          onChoose={(companyIds) => onChange({ companyIds })}
        />
      </FacetButton>
      <FacetButton label="Product" active={view.productIds.length}>
        <ColumnChoices
          what="products"
          column={index.products}
          counts={facets.products}
          chosen={view.productIds}
          onChoose={(productIds) => onChange({ productIds })}
        />
      </FacetButton>
      <FacetButton label="Agreement type" active={view.agreementTypes.length}>
        <ColumnChoices
          what="agreement types"
          column={index.agreementTypes}
          counts={facets.agreementTypes}
          chosen={view.agreementTypes}
          onChoose={(agreementTypes) => onChange({ agreementTypes })}
        />
      </FacetButton>
      <FacetButton label="Fixed by" active={view.fixedBy === null ? 0 : 1}>
        <FacetChoices
          what="who fixes it"
          choices={fixers}
          chosen={view.fixedBy === null ? [] : [view.fixedBy]}
          // The last one ticked: a finding is fixed by one of them.
          onChoose={(ids) => onChange({ fixedBy: FIXERS.find((fixer) => fixer === ids.at(-1)) ?? null })}
        />
      </FacetButton>
      <FacetButton label="Worth" active={view.threshold === null ? 0 : 1}>
        <ThresholdChoices
          index={index}
          among={facets.withoutThreshold}
          value={view.threshold}
          onChange={(threshold) => onChange({ threshold })}
        />
      </FacetButton>
    </>
  );
}

interface ColumnChoicesProps {
  what: string;
  column: Column;
  counts: Uint32Array;
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}

function ColumnChoices({ what, column, counts, chosen, onChoose }: ColumnChoicesProps) {
  const choices = useMemo((): Choice[] => {
    const ranked: Choice[] = [];
    column.values.forEach(({ id, label }, code) => {
      ranked[column.ranks[code] ?? code] = { id, label, count: counts[code] ?? 0 };
    });
    return ranked;
  }, [column, counts]);
  return <FacetChoices what={what} choices={choices} chosen={chosen} onChoose={onChoose} />;
}
