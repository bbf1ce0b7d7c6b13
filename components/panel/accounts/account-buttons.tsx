import { Button } from '@/components/shared/button';
import { MenuButton, type MenuGroup } from '@/components/shared/menu';
import type { AccountRowProps } from './account-row-props';
import { evidenceLine } from './evidence';
import { fullName, placeOfCompany } from './names';

/**
 * The buttons of a row. `data-act` names each kind, so that after an action the focus goes to the next row's same
 * one.
 */
export function AccountButtons(props: AccountRowProps) {
  const { found, candidates, narrows, picked, actions } = props;
  const { item } = found;
  const name = fullName(item);
  if (picked)
    return (
      <span data-main data-act="here">
        <Button onClick={() => actions.linkHere(item)}>
          Link here
          <span class="sc-hidden">
            : {picked.name} to {name}
          </span>
        </Button>
      </span>
    );
  if (item.mapping === 'excluded')
    return (
      <span data-main data-act="bring-back">
        <Button onClick={() => actions.bringBack(item)}>
          Bring back<span class="sc-hidden"> {name}</span>
        </Button>
      </span>
    );
  const best = candidates[0];
  const isMapped = item.mapping === 'mapped';
  return (
    <>
      {isMapped && (
        <span data-act="unlink">
          {/* The second click of a double click on Accept lands here and is not meant. */}
          <Button variant="quiet" onClick={({ detail }) => detail < 2 && actions.unlink(item)}>
            Unlink<span class="sc-hidden"> {name}</span>
          </Button>
        </span>
      )}
      {!isMapped && best && (
        <>
          <span data-act="narrow">
            <Button
              variant="quiet"
              icon="filter"
              iconOnly
              pressed={narrows}
              onClick={() => actions.narrow(item)}
            >
              {`Show likely companies of ${name}`}
            </Button>
          </span>
          <span data-main data-act="accept">
            <Button onClick={() => actions.accept(item, best)}>
              Accept
              <span class="sc-hidden">
                {' '}
                {best.company.name} for {name}
              </span>
            </Button>
          </span>
        </>
      )}
      <span data-main={isMapped || !best ? '' : undefined} data-act="link">
        <MenuButton label={`Companies for ${name}`} groups={() => groupsOf(props)}>
          {isMapped ? 'Change' : 'Link'}
          <span class="sc-hidden"> {isMapped ? `the company of ${name}` : name}</span>
        </MenuButton>
      </span>
    </>
  );
}

function groupsOf({ found: { item }, candidates, actions }: AccountRowProps): MenuGroup[] {
  const likely = candidates.map(({ candidate, company }) => ({
    key: company.id,
    label: company.name,
    detail: (
      <>
        {placeOfCompany(company) || 'no place given'}
        <br />
        {evidenceLine(candidate)}
      </>
    ),
    onPick: () => actions.pick(item, company),
  }));
  const others = [
    { key: 'search', label: 'Search all companies…', icon: 'search', onPick: () => actions.search(item) },
    { key: 'split', label: 'Split between companies…', icon: 'split', onPick: () => actions.split(item) },
    { key: 'exclude', label: 'Exclude…', icon: 'close', onPick: () => actions.exclude(item) },
  ] as const;
  const more = { key: 'more', items: others };
  return likely.length > 0 ? [{ key: 'likely', heading: 'Likely companies', items: likely }, more] : [more];
}
