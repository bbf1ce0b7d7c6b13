import { compare, ZERO } from '@/lib/model/decimal';
import type { ProductSight, PushWrite } from '@/lib/model/push';
import { additionPath, additionsPath, recordIdOf } from './record-id';

/** The request in words, as a person who knows the API reads it. */
export function describe(write: PushWrite, sight: ProductSight): string {
  const { agreementId } = write;
  if (write.kind === 'add line') return `POST ${additionsPath(agreementId)}: ${added(write)}`;
  if (write.kind === 'adjust units') throw new Error('ConnectWise has no adjustments');
  const path = additionPath(agreementId, write.lineId);
  const line = sight.find(({ lineId }) => lineId === write.lineId);
  if (write.kind === 'remove line') return `DELETE ${path}`;
  if (write.kind === 'set quantity')
    return `PATCH ${path}: quantity ${line?.quantity ?? 'unknown'} to ${write.quantity}`;
  return `PATCH ${path}: cancelledDate ${line?.to ?? 'none'} to ${write.lastDay ?? 'none'}`;
}

/** As addition-from.ts puts it together. */
function added({
  quantity,
  included,
  day,
  unitPrice,
  like,
}: Extract<PushWrite, { kind: 'add line' }>): string {
  return [
    `quantity ${quantity}`,
    compare(included, ZERO) === 0 ? null : `lessIncluded ${included}`,
    `effectiveDate ${day}`,
    unitPrice === null ? null : `unitPrice ${unitPrice}`,
    like === null ? null : `cost, texts and settings as of addition ${recordIdOf(like)}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
