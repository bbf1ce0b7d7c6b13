import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import type { IconName } from '@/components/shared/icon';
import type { MappingState, VendorAccountItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { basisNote, serviceName } from '../services/words';
import { companiesWords, matchedWords, placeWords, productsWords } from '../words';
import type { Section } from './entries';
import type { RowContext } from './places';
import { ReviewRow } from './row';

interface RecordProps<T> {
  item: T;
  section: Section;
  context: RowContext;
}

const ICONS: Record<MappingState, IconName> = { mapped: 'tick', excluded: 'close', unmapped: 'question' };

const excludedWords = (reason: string | null): string => (reason ? `Excluded: ${reason}` : 'Excluded');

export function AccountReview({ item, section, context }: RecordProps<VendorAccountItem>) {
  const { mapping } = item;
  const isMapped = mapping === 'mapped';
  const companies = companiesWords(item) || 'company not known at present';
  return (
    <ReviewRow
      icon={ICONS[mapping]}
      {...(isMapped && { tone: 'mapped' as const })}
      title={item.name}
      detail={placeWords(item)}
      target={
        isMapped ? companies : mapping === 'excluded' ? excludedWords(item.excludedReason) : toMap(section)
      }
      note={isMapped && newly(section, matchedWords(item))}
      actions={
        <RecordButton
          mapping={mapping}
          name={item.name}
          onShow={() => context.onShow({ accountId: item.id })}
          onBringBack={() => context.actions.bringBack('account', item.id, item.name)}
        />
      }
    />
  );
}

export function ServiceReview({ item, section, context }: RecordProps<VendorServiceItem>) {
  const { mapping } = item;
  const isMapped = mapping === 'mapped';
  const name = serviceName(item);
  const products = productsWords(item) || 'product not known at present';
  return (
    <ReviewRow
      icon={ICONS[mapping]}
      {...(isMapped && { tone: 'mapped' as const })}
      title={name}
      detail={[item.unit, counted(item.accounts, 'account')].filter(Boolean).join(', ')}
      target={
        isMapped ? products : mapping === 'excluded' ? excludedWords(item.excludedReason) : toMap(section)
      }
      note={isMapped && [section === 'new' && 'New.', basisNote(item)].filter(Boolean).join(' ')}
      actions={
        <RecordButton
          mapping={mapping}
          name={name}
          onShow={() => context.onShow({ serviceId: item.id })}
          // A trial is excluded by itself, and counts as soon as it is linked.
          onBringBack={
            item.trialOrNotForResale ? null : () => context.actions.bringBack('service', item.id, name)
          }
        />
      }
    />
  );
}

const toMap = (section: Section): string => (section === 'new' ? 'New to map' : 'To map');
const newly = (section: Section, words: string): string => (section === 'new' ? `new, ${words}` : words);

interface RecordButtonProps {
  mapping: MappingState;
  name: string;
  onShow: () => void;
  /** Null: it is excluded by itself, not by anybody's choice. */
  onBringBack: (() => void) | null;
}

/** One place for the button in every state, so that it keeps the focus when the state changes. */
function RecordButton({ mapping, name, onShow, onBringBack }: RecordButtonProps) {
  const bringsBack = mapping === 'excluded' && onBringBack;
  const word = bringsBack ? 'Bring back' : mapping === 'mapped' ? 'Change' : 'Map';
  return (
    <Button variant="quiet" onClick={bringsBack || onShow}>
      {word}
      <span class="sc-hidden"> {name}</span>
    </Button>
  );
}
