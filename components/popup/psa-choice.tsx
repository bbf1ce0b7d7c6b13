import { PSA_KINDS, type PsaKind } from '@/lib/model/records';
import { SYSTEMS } from '@/lib/psa/systems';
import './psa-choice.css';

interface PsaChoiceProps {
  chosen: PsaKind;
  /** Said beside its name. */
  connected: PsaKind | null;
  disabled: boolean;
  onChoose: (kind: PsaKind) => void;
}

/** Which PSA: radio buttons as cards, so that arrows move between them and a screen reader counts them. */
export const PsaChoice = ({ chosen, connected, disabled, onChoose }: PsaChoiceProps) => (
  <fieldset class="popup-psas" disabled={disabled}>
    <legend>Your PSA</legend>
    {PSA_KINDS.map((kind) => (
      <label key={kind} class="popup-psa">
        <input
          type="radio"
          name="psa"
          value={kind}
          checked={kind === chosen}
          onChange={() => onChoose(kind)}
        />
        <span>
          {SYSTEMS[kind].name}
          {kind === connected && <small>connected</small>}
        </span>
      </label>
    ))}
  </fieldset>
);
