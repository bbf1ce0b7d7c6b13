import { useId } from 'preact/hooks';
import { ago } from '@/components/shared/format';
import { psaName } from '@/components/shared/psa-name';
import { type Day, monthLabel } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import { figure, price } from '@/lib/model/figure';
import type { PlannedLine, PushOption, PushPlan } from '@/lib/model/push';
import type { Choosing } from '../model/choices';
import { dayWords, invoiceWords, isAdded, quantityWords } from '../model/options';
import { detailsId } from './line-row';
import './line-details.css';

interface LineDetailsProps {
  plan: PushPlan;
  line: PlannedLine;
  option: PushOption | null;
  act: (action: Choosing) => void;
}

/** All ways to write a line, what the chosen one means, what is sent for it, and where its figure comes from. */
export const LineDetails = ({ plan, line, option, act }: LineDetailsProps) => (
  <tr class="push-details-row">
    <td colSpan={9}>
      <div class="push-details" id={detailsId(line.id)}>
        <Options line={line} option={option} today={plan.today} act={act} />
        {option && <Facts plan={plan} option={option} />}
        <Source plan={plan} line={line} />
      </div>
    </td>
  </tr>
);

function Options({ line, option, today, act }: Omit<LineDetailsProps, 'plan'> & { today: Day }) {
  const name = useId();
  if (line.options.length === 1 && option) return null;
  return (
    <fieldset class="push-options">
      <legend>{option ? 'Written as' : isOneRow(line) ? 'Choose a way' : 'Choose a row'}</legend>
      {line.options.map((one) => (
        <label key={one.id} class="push-option" data-chosen={one.id === option?.id || undefined}>
          <input
            type="radio"
            name={name}
            checked={one.id === option?.id}
            onChange={() => act({ do: 'pick', lineId: line.id, optionId: one.id })}
          />
          <span class="push-option-words">
            <span>
              {isAdded(one)
                ? `No row yet: add it to ${one.agreementName} at its catalogue price`
                : one.lineName}
            </span>
            <span class="push-small">
              {isAdded(one) ? '' : `${one.agreementName} · `}
              {dayWords(one, today)}
            </span>
          </span>
          <span class="push-option-figures">
            <span>{quantityWords(one)}</span>
            <span class="push-small">{invoiceWords(one)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** All ways change the same row. */
const isOneRow = ({ options: [first, ...others] }: PlannedLine): boolean =>
  others.every((one) => one.lineId === first?.lineId && one.agreementId === first.agreementId);

const PRORATED = { yes: 'Prorated: the days of this period are charged.', no: 'Not prorated.' };

/** What the chosen way means. */
function Facts({ plan, option }: { plan: PushPlan; option: PushOption }) {
  const { included, unitPrice, prorated } = option;
  const saysIt = /prorate/.test(option.meaning);
  return (
    <dl class="push-facts">
      <dt>What it means</dt>
      <dd>
        {option.meaning} {prorated === null || saysIt ? '' : PRORATED[prorated ? 'yes' : 'no']}
      </dd>
      {option.notices.length > 0 && (
        <>
          <dt>To know before</dt>
          <dd>
            {option.notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </dd>
        </>
      )}
      <dt>Next invoice</dt>
      <dd>
        {option.nextInvoice.words}
        <span class="push-muted">
          {' '}
          Change: {invoiceWords(option)}
          {unitPrice !== null && `, at ${price(unitPrice)} each`}.
        </span>
      </dd>
      {included !== ZERO && (
        <>
          <dt>Included</dt>
          <dd>{figure(included)} of the quantity are included and not billed.</dd>
        </>
      )}
      <dt>Undo</dt>
      <dd>{option.undo.words}</dd>
      <dt>Sent to {psaName(plan.psa)}</dt>
      <dd>
        {option.sends.map((one) => (
          <code key={one}>{one}</code>
        ))}
      </dd>
    </dl>
  );
}

/** From which rows of the report the figure comes. */
function Source({ plan, line: { source, expected, billed, unit } }: { plan: PushPlan; line: PlannedLine }) {
  if (source === null && expected === null) return null;
  return (
    <dl class="push-facts">
      <dt>Where it comes from</dt>
      <dd>
        {expected !== null && (
          <p>
            {figure(expected)} {unit} expected{billed !== null && `, ${figure(billed)} billed`}.
          </p>
        )}
        {source && (
          <>
            {source.rows.map((row) => (
              <p key={row}>{row}</p>
            ))}
            <p class="push-small">
              Report of {monthLabel(source.month)}
              {source.reportFetchedAt !== null && `, read ${ago(source.reportFetchedAt, plan.madeAt)}`}.
            </p>
          </>
        )}
      </dd>
    </dl>
  );
}
