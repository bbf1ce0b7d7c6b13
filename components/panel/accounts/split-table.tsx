import { useId } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import type { Decimal } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import { type SplitDraft, withoutCompany } from './split-draft';

interface SplitTableProps {
  draft: SplitDraft;
  used: Decimal | null;
  /** What each gets of `used`; null: nothing to show. */
  results: readonly Decimal[] | null;
  onEdit: (draft: SplitDraft) => void;
}

export function SplitTable({ draft, used, results, onEdit }: SplitTableProps) {
  const id = useId();
  if (draft.parts.length === 0) return <p class="panel-dialog-note">No company takes part yet.</p>;
  const setText = (at: number, text: string) =>
    onEdit({ ...draft, parts: draft.parts.map((part, index) => (index === at ? { ...part, text } : part)) });
  return (
    <table class="split-table">
      <thead>
        <tr>
          <th scope="col">Company</th>
          <th scope="col">{draft.kind === 'percent' ? 'Part, %' : 'Part'}</th>
          <th scope="col">The rest</th>
          <th scope="col" class="split-number">
            {used === null ? 'Of the usage' : `Of ${figure(used)} used`}
          </th>
          <th scope="col">
            <span class="sc-hidden">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {draft.parts.map(({ companyId, name, text }, at) => (
          <tr key={companyId}>
            <th scope="row">{name}</th>
            <td>
              {draft.rest === companyId ? (
                <span class="split-rest">the rest</span>
              ) : (
                <input
                  type="text"
                  inputMode="decimal"
                  aria-label={`Part of ${name}`}
                  value={text}
                  autocomplete="off"
                  onInput={(event) => setText(at, event.currentTarget.value)}
                />
              )}
            </td>
            <td>
              <input
                type="radio"
                name={`${id}-rest`}
                aria-label={`${name} takes the rest`}
                checked={draft.rest === companyId}
                onChange={() => onEdit({ ...draft, rest: companyId })}
              />
            </td>
            <td class="split-number">{shownPart(results?.[at], used)}</td>
            <td>
              <Button
                variant="quiet"
                icon="close"
                iconOnly
                onClick={() => onEdit(withoutCompany(draft, companyId))}
              >
                {`Remove ${name}`}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shownPart(part: Decimal | undefined, used: Decimal | null): string {
  if (part !== undefined) return figure(part);
  return used === null ? 'not reported' : '–';
}
