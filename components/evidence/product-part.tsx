import { useId } from 'preact/hooks';
import type { EvidenceProduct } from '@/lib/messaging/protocol';
import { dateOr, known, lineName, money, nameOf, signed, verdict, worth } from './words';

interface PartProps {
  product: EvidenceProduct;
  withMoney: boolean;
}

/** One product: the comparison first, then what it rests on. */
export function ProductPart({ product, withMoney }: PartProps) {
  const id = useId();
  const name = nameOf(product);
  const { used, expected, billed, variance, unit, rule } = product;
  const more = usedIsBelow(product) ? 'see below' : known(used);
  return (
    <section class="evidence-product" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {product.name !== name && product.name !== '' && <p class="evidence-small">{product.name}</p>}
      <dl class="evidence-figures">
        <Figure label="Used" unit={unit}>
          {more}
        </Figure>
        <Figure label="Expected" unit={unit}>
          {known(expected)}
        </Figure>
        <Figure label="Billed" unit={unit}>
          {known(billed)}
        </Figure>
        <Figure label="Difference" unit={unit} strong>
          {signed(variance)}
        </Figure>
      </dl>
      <p class="evidence-verdict">{verdict(product)}</p>
      {rule && (
        <p>
          <strong>Rule.</strong> {rule}
        </p>
      )}
      {withMoney && (
        <p>
          <strong>Worth.</strong> {worth(product)}
        </p>
      )}
      <Usage product={product} />
      <Lines product={product} withMoney={withMoney} />
    </section>
  );
}

/** Rows of different units have no sum, but each its figure. */
const usedIsBelow = ({ used, usage }: EvidenceProduct): boolean =>
  used === null && usage.some((row) => row.used !== null);

interface FigureProps {
  label: string;
  unit: string;
  strong?: boolean;
  children: string;
}

const Figure = ({ label, unit, strong = false, children }: FigureProps) => (
  <div data-strong={strong || undefined}>
    <dt>{label}</dt>
    <dd data-word={!/\d/.test(children) || undefined}>
      {children} {/\d/.test(children) && unit && <small>{unit}</small>}
    </dd>
  </div>
);

const Usage = ({ product }: { product: EvidenceProduct }) =>
  product.usage.length === 0 ? (
    <p class="evidence-small">The report has no row for this product.</p>
  ) : (
    <Table
      caption="What Trend Micro reports"
      heads={['Account', 'Service', 'Used', 'Provisioned', 'Unit']}
      numbers={[2, 3]}
      of={nameOf(product)}
      rows={product.usage.map((row) => [
        row.account,
        row.service,
        known(row.used),
        known(row.provisioned),
        row.unit,
      ])}
    />
  );

const Lines = ({ product, withMoney }: PartProps) =>
  product.lines.length === 0 ? (
    <p class="evidence-small">No line of an agreement bills this product.</p>
  ) : (
    <Table
      caption="What your agreements bill"
      heads={[
        'Agreement',
        'Quantity',
        'Included',
        'Billed',
        ...(withMoney ? ['Unit price'] : []),
        'From',
        'To',
      ]}
      numbers={withMoney ? [1, 2, 3, 4] : [1, 2, 3]}
      wholeFrom={withMoney ? 5 : 4}
      of={nameOf(product)}
      rows={product.lines.map((line) => [
        lineName(line),
        known(line.quantity),
        known(line.included),
        known(line.billed),
        ...(withMoney ? [money(line.unitPrice)] : []),
        dateOr(line.from, 'the start'),
        dateOr(line.to, 'no end'),
      ])}
    />
  );

interface TableProps {
  caption: string;
  /** Tells it from the same table of other products, for screen readers. */
  of: string;
  heads: readonly string[];
  /** Columns of numbers, to the right. */
  numbers: readonly number[];
  /** From this column on nothing is broken into lines: dates. */
  wholeFrom?: number;
  rows: readonly (readonly string[])[];
}

const Table = ({ caption, of, heads, numbers, wholeFrom = heads.length, rows }: TableProps) => (
  <section class="evidence-scroll" tabindex={0} aria-label={`${caption}: ${of}`}>
    <table class="evidence-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" data-number={numbers.includes(at) || undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // Two rows may say the same.
          <tr key={`${index} ${row.join()}`}>
            {row.map((cell, at) => (
              <td
                key={heads[at]}
                data-number={numbers.includes(at) || undefined}
                data-whole={at >= wholeFrom || undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
