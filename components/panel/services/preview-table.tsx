import { counted, formatCount } from '@/components/shared/format';
import type { Decimal } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import { type Preview, sumOf } from './preview';
import './preview-table.css';

/** Companies drawn one by one; the smaller ones are added up in one row. */
const FIRST = 8;

interface TableProps {
  preview: Preview;
  /** Heads of the products' columns. */
  products: readonly string[];
  /** "used", "provisioned". */
  basisWord: string;
  /** False: the fields hold no rule that could be shown. */
  sound: boolean;
}

/** What the rule makes of each company's count; it adds up downward. */
export function PreviewTable({ preview, products, basisWord, sound }: TableProps) {
  const first = preview.rows.slice(0, preview.rows.length > FIRST + 1 ? FIRST : FIRST + 1);
  const others = preview.rows.slice(first.length);
  const rest = others.length > 0 ? sumOf(others, products.length) : null;
  const cells = (values: readonly Decimal[]) =>
    products.map((product, at) => (
      <td key={product}>{sound && values[at] !== undefined ? figure(values[at]) : '–'}</td>
    ));
  return (
    <table class="rule-table" aria-label="Result by company">
      <thead>
        <tr>
          <th scope="col">Company</th>
          <th scope="col">{basisWord}</th>
          {products.map((product) => (
            <th key={product} scope="col">
              {product} <span class="rule-table-word">expects</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.company}
              {row.fellBack && <span class="rule-table-note">{row.fellBack}</span>}
            </th>
            <td>{figure(row.count)}</td>
            {cells(row.expected)}
          </tr>
        ))}
        {rest && (
          <tr>
            <th scope="row">and {formatCount(others.length)} more</th>
            <td>{figure(rest.count)}</td>
            {cells(rest.expected)}
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {preview.nobody ? 'In all' : counted(preview.rows.length, 'company', 'companies')}
          </th>
          <td>{figure(preview.total.count)}</td>
          {cells(preview.total.expected)}
        </tr>
      </tfoot>
    </table>
  );
}
