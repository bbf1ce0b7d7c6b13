import { SignedDifference } from '@/components/findings/list/difference';
import { Button } from '@/components/shared/button';
import { ago } from '@/components/shared/format';
import { useNow } from '@/components/shared/use-now';
import type { MonthSoFar } from '@/lib/messaging/protocol';
import { addMonths, monthLabel } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import './so-far-table.css';

/** What each customer's product comes to in the month that is not over, beside what it was and what is billed. */
export function SoFarTable({ soFar, onClose }: { soFar: MonthSoFar; onClose: () => void }) {
  const now = useNow().value;
  const { month, fetchedAt, items } = soFar;
  const last = monthLabel(addMonths(month, -1));
  return (
    <section class="so-far">
      <header class="so-far-head">
        <h2>{monthLabel(month)} so far</h2>
        <Button variant="quiet" icon="close" iconOnly onClick={onClose}>
          Close
        </Button>
      </header>
      <p class="so-far-note">
        Provisional: from changes of licences, read {fetchedAt === null ? 'never' : ago(fetchedAt, now)}. What
        is used is reported when the month is over. Changes that nobody can place for certain are left out.
      </p>
      <div class="so-far-box">
        <table class="so-far-table">
          <thead>
            <tr>
              <th scope="col">Company</th>
              <th scope="col">Product</th>
              <th scope="col" data-figure>
                {last}
              </th>
              <th scope="col" data-figure>
                So far
              </th>
              <th scope="col" data-figure>
                Provisioned
              </th>
              <th scope="col" data-figure>
                Billed
              </th>
              <th scope="col" data-figure>
                Difference
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.companyId} ${item.productId}`}>
                <th scope="row" dir="auto">
                  {item.companyName}
                </th>
                <td>
                  {item.productName}
                  {item.unit && <span class="so-far-unit"> {item.unit}</span>}
                </td>
                <td data-figure>{figure(item.before)}</td>
                <td data-figure>
                  <strong>{figure(item.expected)}</strong>
                </td>
                <Maybe value={item.provisioned} otherwise="not reported" />
                <Maybe value={item.billed} otherwise="not known" />
                <td data-figure>
                  <SignedDifference variance={item.variance} isBilled={item.billed !== '0'} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const Maybe = ({ value, otherwise }: { value: Decimal | null; otherwise: string }) => (
  <td data-figure data-unknown={value === null || undefined}>
    {value === null ? otherwise : figure(value)}
  </td>
);
