import type { ComponentChildren, Ref, TargetedInputEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon';
import './field.css';
import './hidden.css';

export interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
  hint?: ComponentChildren;
  /** What is wrong with this field; also marks it invalid. */
  error?: string | null | undefined;
  /** Invalid, for a reason that stands in the element with this id. */
  invalidBecause?: string | undefined;
  /** Covered until it is shown on purpose. */
  secret?: boolean;
  placeholder?: string;
  /** Values offered while typing. */
  choices?: readonly string[];
  inputRef?: Ref<HTMLInputElement>;
}

const COVERED = { type: 'password' } as const;
const OPEN = { type: 'text' } as const;

/** A labelled input. Keys are neither spell-checked, corrected, capitalised nor remembered by the browser. */
export function Field(props: FieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const invalid = Boolean(props.error) || props.invalidBecause !== undefined;
  const describedBy = [
    props.error ? `${id}-error` : '',
    props.invalidBecause ?? '',
    props.hint ? `${id}-hint` : '',
  ];
  const attributes = {
    ref: props.inputRef ?? null,
    id,
    value: props.value,
    placeholder: props.placeholder,
    autocomplete: props.secret ? 'new-password' : 'off',
    autocapitalize: 'none',
    spellcheck: false,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy.filter(Boolean).join(' ') || undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
    onBlur: () => props.onBlur?.(),
  } as const;
  return (
    <div class="sc-field" data-invalid={invalid || undefined}>
      <label for={id}>{props.label}</label>
      <div class="sc-field-box">
        {props.choices ? (
          <input {...attributes} type="text" list={`${id}-choices`} />
        ) : (
          <input {...attributes} {...(props.secret && !shown ? COVERED : OPEN)} />
        )}
        {props.secret && (
          <button
            type="button"
            class="sc-field-reveal"
            aria-pressed={shown}
            title={shown ? 'Hide' : 'Show'}
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? 'eye-off' : 'eye'} />
            <span class="sc-hidden">Show {props.label.toLowerCase()}</span>
          </button>
        )}
      </div>
      {props.error && (
        <p class="sc-field-error" id={`${id}-error`}>
          <Icon name="failed" />
          {props.error}
        </p>
      )}
      {props.hint && (
        <p class="sc-field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.choices && (
        <datalist id={`${id}-choices`}>
          {props.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </div>
  );
}
