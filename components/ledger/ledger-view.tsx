import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { Icon } from '@/components/shared/icon';
import { FailureNotice } from '@/components/shared/notice';
import { LedgerActions } from './actions';
import { LedgerNotices } from './ledger-notices';
import { LedgerTable } from './ledger-table';
import { Plot } from './plot/plot';
import { useLedger } from './use-ledger';
import './ledger.css';

/** A product of the customer that has a ledger. */
export interface LedgerProduct {
  id: string;
  name: string;
}

export interface LedgerViewProps {
  companyId: string;
  /** The product shown first. */
  productId: string;
  /** The customer's products to choose among; the one shown is added where it is missing. */
  products: readonly LedgerProduct[];
  close: () => void;
}

/** Two years of what a customer used and was billed of a product: a picture, the same as a table, and what was missed. */
export function LedgerView({ companyId, productId: first, products, close }: LedgerViewProps) {
  const id = useId();
  const view = useRef<HTMLElement>(null);
  const [productId, setProductId] = useState(first);
  const state = useLedger(companyId, productId);
  const { ledger, failure, retry } = state;
  const choices = products.some((product) => product.id === productId)
    ? products
    : [{ id: productId, name: ledger?.productName ?? 'This product' }, ...products];
  return (
    <section class="ledger" ref={view} aria-labelledby={`${id}-title`} aria-busy={state.reading !== null}>
      <header class="ledger-head">
        <div class="ledger-title">
          <h2 id={`${id}-title`}>Ledger{ledger?.companyName ? ` of ${ledger.companyName}` : ''}</h2>
          <label class="ledger-product">
            <span>Product</span>
            <select value={productId} onChange={(event) => setProductId(event.currentTarget.value)}>
              {choices.map((product) => (
                <option key={product.id} value={product.id}>
                  {product.name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Button variant="quiet" icon="close" iconOnly onClick={close}>
          Close the ledger
        </Button>
      </header>
      {!ledger && !failure && (
        <p class="ledger-reading" role="status">
          <Icon name="sync" turning />
          Reading the ledger
        </p>
      )}
      {!ledger && failure && (
        <FailureNotice
          failure={failure}
          alert
          actions={
            <Button icon="sync" onClick={retry}>
              Try again
            </Button>
          }
        />
      )}
      {ledger?.months.every(({ reason }) => reason === 'unmapped') && (
        <EmptyState icon="link" title="This product is not mapped for this customer">
          Map a vendor account to the customer and a vendor service to the product, and its 24 months stand
          here.
        </EmptyState>
      )}
      {ledger && !ledger.months.every(({ reason }) => reason === 'unmapped') && (
        <>
          <LedgerNotices {...state} ledger={ledger} />
          <Plot ledger={ledger} />
          <LedgerActions ledger={ledger} view={view} />
          <LedgerTable ledger={ledger} />
        </>
      )}
    </section>
  );
}
