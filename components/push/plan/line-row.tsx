import { Button } from '@/components/shared/button';
import { Icon } from '@/components/shared/icon';
import { ZERO } from '@/lib/model/decimal';
import { figure, price } from '@/lib/model/figure';
import type { PlannedLine, PushOption, PushPlan } from '@/lib/model/push';
import type { Choosing } from '../model/choices';
import { dayWords, invoiceWords, quantityWords } from '../model/options';
import { Change } from './change';

interface LineRowProps {
  plan: PushPlan;
  line: PlannedLine;
  /** What is meant; null: nothing yet. */
  option: PushOption | null;
  isIn: boolean;
  isOpen: boolean;
  onToggle: (lineId: string) => void;
  act: (action: Choosing) => void;
}

export const detailsId = (lineId: string): string => `push-details-${lineId}`;

/** One line: what is written and what it means. Without a choice it asks for one. */
export function LineRow({ plan, line, option, isIn, isOpen, onToggle, act }: LineRowProps) {
  const { id, productName, companyName, unit, options } = line;
  const what = `${companyName}, ${productName}`;
  return (
    <tr class="push-row" data-out={(option !== null && !isIn) || undefined}>
      <td class="push-cell-check">
        <input
          type="checkbox"
          aria-label={`Write ${what}`}
          checked={isIn && option !== null}
          disabled={option === null}
          onChange={({ currentTarget }) => act({ do: 'leave', lineId: id, isOut: !currentTarget.checked })}
        />
      </td>
      <th scope="row" class="push-cell-what">
        <span class="push-product">
          {productName}
          {unit && <span class="push-unit"> {unit}</span>}
        </span>
        {option && (
          <span class="push-on">
            {option.agreementName} · {option.lineId === null ? 'No row yet: it is added' : option.lineName}
          </span>
        )}
      </th>
      {option ? (
        <OptionCells plan={plan} option={option} />
      ) : (
        <td class="push-cell-choose" colSpan={6}>
          <Icon name="question" />
          <span>
            {options.length === 1
              ? 'No row yet. It can be added.'
              : `${figure(line.expected ?? options[0]?.newQuantity ?? ZERO)} expected; ${options.length} ways to write it.`}
          </span>
        </td>
      )}
      <td class="push-cell-more">
        <Button
          variant="quiet"
          expanded={isOpen}
          controls={isOpen ? detailsId(id) : undefined}
          onClick={() => onToggle(id)}
        >
          {option || isOpen ? 'Details' : 'Choose a row'}
          <span class="sc-hidden"> of {what}</span>
        </Button>
      </td>
    </tr>
  );
}

const OptionCells = ({ plan, option }: { plan: PushPlan; option: PushOption }) => (
  <>
    <td class="push-cell-quantity" data-figure>
      {quantityWords(option)}
    </td>
    <td class="push-cell-change" data-figure>
      <Change option={option} />
    </td>
    <td class="push-cell-from">
      <span class="push-day-words">{dayWords(option, plan.today)}</span>{' '}
      <span class="push-meaning">{option.meaning}</span>
    </td>
    <td class="push-cell-price" data-figure>
      {option.unitPrice === null ? <span class="push-muted">no price</span> : price(option.unitPrice)}
      <span class="push-word"> each</span>
    </td>
    <td class="push-cell-invoice" data-figure title={option.nextInvoice.words}>
      {invoiceWords(option)}
      <span class="push-word"> next invoice</span>
    </td>
    <td class="push-cell-undo" title={option.undo.words}>
      {option.undo.possible ? (
        <span class="push-short push-muted">Yes</span>
      ) : (
        <span class="push-no">
          <Icon name="lock" />
          <span class="push-short">No</span>
        </span>
      )}
      <span class="push-word"> {option.undo.possible ? 'can be undone' : 'cannot be undone'}</span>
    </td>
  </>
);
