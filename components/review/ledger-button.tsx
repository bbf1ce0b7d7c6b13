import { useEffect, useState } from 'preact/hooks';
import { type LedgerProduct, LedgerView } from '@/components/ledger';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { Sheet } from './sheet';

interface LedgerButtonProps {
  companyId: string;
  product: LedgerProduct;
}

/** Opens the ledger of a customer's product over the review. */
export function LedgerButton({ companyId, product }: LedgerButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>24 months</Button>
      {isOpen && <LedgerSheet companyId={companyId} product={product} onClose={() => setOpen(false)} />}
    </>
  );
}

function LedgerSheet({ companyId, product, onClose }: LedgerButtonProps & { onClose: () => void }) {
  const { ask } = useBackground();
  const [products, setProducts] = useState<LedgerProduct[]>([product]);
  useEffect(() => {
    // Without the others the one that was asked for is shown all the same.
    void ask('evidence.get', { companyId }).then(
      ({ products: all }) => setProducts(all.map(({ productId, name }) => ({ id: productId, name }))),
      () => undefined,
    );
  }, [ask, companyId]);
  return (
    <Sheet label="Ledger" onClose={onClose}>
      <LedgerView companyId={companyId} productId={product.id} products={products} close={onClose} />
    </Sheet>
  );
}
