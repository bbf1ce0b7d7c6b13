import { useId } from 'preact/hooks';
import { Icon } from '@/components/shared/icon';
import './choices.css';

interface ChoicesProps<K extends string> {
  legend: string;
  chosen: K;
  choices: readonly { key: K; label: string }[];
  /** What the chosen one means. */
  hint: string;
  /** What is wrong with it. */
  fault?: string | null;
  onChoose: (key: K) => void;
}

/** A few choices of which one holds, side by side (radio buttons), with a sentence about the chosen one. */
export function Choices<K extends string>(props: ChoicesProps<K>) {
  const id = useId();
  const { fault } = props;
  return (
    <fieldset class="panel-choices" aria-describedby={`${id}-hint${fault ? ` ${id}-fault` : ''}`}>
      <legend>{props.legend}</legend>
      <div class="panel-choices-all">
        {props.choices.map(({ key, label }) => (
          <label key={key}>
            <input
              type="radio"
              name={id}
              checked={key === props.chosen}
              onChange={() => props.onChoose(key)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p class="sc-field-hint" id={`${id}-hint`}>
        {props.hint}
      </p>
      {fault && (
        <p class="sc-field-error" id={`${id}-fault`}>
          <Icon name="failed" />
          {fault}
        </p>
      )}
    </fieldset>
  );
}
