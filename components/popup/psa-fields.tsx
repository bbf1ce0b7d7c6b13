import type { Ref } from 'preact';
import { Field } from '@/components/shared/field';
import type { PsaCredentials, PsaField, PsaFormReading } from '@/lib/psa/system';
import { PROMPT_HINT } from './host-prompt';

interface PsaFieldsProps {
  fields: readonly PsaField[];
  typed: PsaCredentials;
  onInput: (field: string, value: string) => void;
  onBlur: () => void;
  firstRef: Ref<HTMLInputElement>;
  reading: PsaFormReading;
  /** It was tried to send: what is wrong is said from then on. */
  checked: boolean;
  /** Code of the failure that stands in the element with the id `notice`. */
  failure: string | null;
  notice: string;
}

/** The fields of a PSA's connect form; what is wrong is said at the field it is about. */
export function PsaFields(props: PsaFieldsProps) {
  const { fields, typed, onInput, onBlur, firstRef, reading, checked, failure, notice } = props;
  const errors = reading.ok || !checked ? {} : reading.errors;
  return (
    <>
      {fields.map(({ name, label, secret, placeholder, hint, choices, failures }, index) => (
        <Field
          key={name}
          label={label}
          secret={secret ?? false}
          value={typed[name] ?? ''}
          onInput={(value) => onInput(name, value)}
          onBlur={onBlur}
          hint={reading.asksAt === name ? PROMPT_HINT : hint}
          error={errors[name]}
          invalidBecause={failure !== null && failures.includes(failure) ? notice : undefined}
          {...(index === 0 && { inputRef: firstRef })}
          {...(placeholder !== undefined && { placeholder })}
          {...(choices !== undefined && { choices })}
        />
      ))}
    </>
  );
}
