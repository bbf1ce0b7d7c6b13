import { moment } from '@/lib/export/moment';
import type { EvidenceSheet } from '@/lib/messaging/protocol';
import { dayLabel } from '@/lib/model/calendar';
import { ProductPart } from './product-part';
import { explanation, monthWords, TITLE } from './words';
import './paper.css';

/** The sheet as it is printed: nothing on it can be pressed, and nothing on it is for others than the customer. */
export const Paper = ({ sheet, withMoney }: { sheet: EvidenceSheet; withMoney: boolean }) => (
  <article class="evidence-paper" aria-labelledby="evidence-title">
    <header>
      <h1 id="evidence-title">{TITLE}</h1>
      <dl class="evidence-facts">
        <Fact label="Customer">{sheet.companyName}</Fact>
        <Fact label="Usage of">{monthWords(sheet)}</Fact>
        <Fact label="Billed on">{dayLabel(sheet.day)}</Fact>
        <Fact label="Made">{moment(sheet.madeAt)}</Fact>
      </dl>
      <p class="evidence-explanation">{explanation(sheet).join(' ')}</p>
    </header>
    {sheet.products.map((product) => (
      <ProductPart key={product.productId} product={product} withMoney={withMoney} />
    ))}
  </article>
);

const Fact = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
