import type { ComponentChildren } from 'preact';
import { Marked } from '@/components/panel/find/marked';
import { rangesOf } from '@/components/panel/find/ranges';
import { Icon } from '@/components/shared/icon';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { Decimal } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import { isExpected, markWords, money, usedOf, worthOf } from '../words';
import { Difference } from './difference';
import './row.css';

interface FindingRowProps {
  item: FindingItem;
  isSelected: boolean;
  /** Words of the search, folded. */
  wanted: readonly string[];
}

/** The cells of a finding: one line of a table, or three lines where that has no room (row.css). */
export function FindingRow({ item, isSelected, wanted }: FindingRowProps) {
  const marks = markWords(item);
  const worth = worthOf(item);
  const used = usedOf(item);
  const word = isExpected(item) ? 'expected' : 'used';
  const mark = (text: string) => <Marked text={text} ranges={rangesOf(text, wanted)} />;
  return (
    <>
      <td class="finding-check" data-select data-checked={isSelected || undefined}>
        <span class="finding-box" aria-hidden="true">
          {isSelected && <Icon name="tick" />}
        </span>
      </td>
      <td class="finding-company" dir="auto" title={item.companyName || item.subject}>
        {mark(item.companyName || item.subject)}
      </td>
      <td class="finding-product" title={item.sentence}>
        {item.productName ? mark(item.productName) : <span class="finding-none">{nothing(item)}</span>}
        {item.unit && item.productName && <span class="finding-unit"> {item.unit}</span>}
        {item.agreementName && <span class="finding-on"> · {item.agreementName}</span>}
      </td>
      <td class="finding-agreement" title={item.agreementName}>
        {mark(item.agreementName)}
      </td>
      <Count cell="used" value={used} word={word} title={provisionedOf(item)}>
        {/* Where there is one place for both (row.css). */}
        {item.billed !== null && <span class="finding-beside"> · {figure(item.billed)} billed</span>}
      </Count>
      <Count cell="billed" value={item.billed} word="billed" />
      <td class="finding-variance">
        <Difference item={item} />
      </td>
      <td class="finding-worth">
        {worth === null ? (
          <span class="finding-none">
            <span aria-hidden="true">–</span>
            <span class="sc-hidden">worth not known</span>
          </span>
        ) : (
          <>
            {money(worth)}
            <span class="finding-per"> a month</span>
          </>
        )}
      </td>
      <td class="finding-class" title={marks.join(' · ') || undefined}>
        <span class="finding-kind">{CLASS_FACTS[item.class].label}</span>
        {marks.length > 0 && <span class="finding-marks"> {marks.join(' · ')}</span>}
      </td>
    </>
  );
}

interface CountProps {
  cell: 'used' | 'billed';
  value: Decimal | null;
  word: string;
  title?: string | undefined;
  children?: ComponentChildren;
}

const Count = ({ cell, value, word, title, children }: CountProps) => (
  <td class={`finding-${cell}`} title={title} data-none={value === null || undefined}>
    {value === null ? (
      <span class="finding-none">
        <span aria-hidden="true">–</span>
        <span class="sc-hidden">{word} not known</span>
      </span>
    ) : (
      <>
        {figure(value)}
        <span class="finding-word"> {word}</span>
      </>
    )}
    {children}
  </td>
);

const provisionedOf = ({ used, provisioned, unit }: FindingItem): string | undefined => {
  const parts = [used && `${figure(used)} used`, provisioned && `${figure(provisioned)} provisioned`];
  const text = parts.filter(Boolean).join(', ');
  return text ? `${text} ${unit}`.trim() : undefined;
};

/** Under a vendor account's or service's name: what it is. */
function nothing({ accountId, serviceId }: FindingItem): string {
  if (accountId !== null) return 'Vendor account';
  return serviceId === null ? '' : 'Vendor service';
}
