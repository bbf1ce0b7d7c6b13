import { useCallback, useState } from 'preact/hooks';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import type { ViewProps } from './accounts-view';
import { BASIS_WORDS } from './basis';
import { ExcludeDialog, SERVICE_REASONS } from './exclude-dialog';
import { LinkService } from './link-service';
import { NoRows } from './no-rows';
import { PlainList } from './plain-list';
import { ServiceRow, serviceName } from './service-row';
import { Toolbar } from './toolbar';
import { useList } from './use-list';
import { useMapping } from './use-mapping';

const WHAT = 'vendor services';
type Asking = { kind: 'link' | 'exclude'; item: VendorServiceItem } | null;
const keyOf = (item: { id: string }): string => item.id;

export function ServicesView({ items, reported, onFailure }: ViewProps<VendorServiceItem>) {
  const change = useMapping();
  const list = useList(items);
  const [asking, setAsking] = useState<Asking>(null);
  const close = useCallback(() => setAsking(null), []);
  return (
    <>
      <Toolbar what={WHAT} list={list} />
      {list.shown.length === 0 ? (
        <NoRows what={WHAT} searched="the name, the unit or the products" list={list} />
      ) : (
        <PlainList label="Vendor services" items={list.shown} keyOf={keyOf}>
          {(item) => (
            <ServiceRow
              item={item}
              reported={reported}
              onLink={() => setAsking({ kind: 'link', item })}
              onExclude={() => setAsking({ kind: 'exclude', item })}
              onBringBack={() => {
                const input = { serviceId: item.id, reason: null };
                change('service.exclude', input, `${serviceName(item)} is to map again`).catch(onFailure);
              }}
              onUnlinkProduct={(product) => {
                const input = { serviceId: item.id, productId: product.id };
                const outcome = `${serviceName(item)} is not linked to ${product.identifier} any more`;
                change('service.unlink', input, outcome).catch(onFailure);
              }}
              onBasis={(basis) => {
                const outcome = `${serviceName(item)}: ${BASIS_WORDS[basis]}`;
                change('service.basis', { serviceId: item.id, basis }, outcome).catch(onFailure);
              }}
            />
          )}
        </PlainList>
      )}
      {asking?.kind === 'link' && <LinkService item={asking.item} onClose={close} />}
      {asking?.kind === 'exclude' && (
        <ExcludeDialog
          name={serviceName(asking.item)}
          reasons={SERVICE_REASONS}
          onExclude={(reason) => {
            const input = { serviceId: asking.item.id, reason };
            return change('service.exclude', input, `${serviceName(asking.item)} is excluded`);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
