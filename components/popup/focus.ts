import type { RefObject } from 'preact';

/** Moves to the first field marked invalid, once it is drawn so. */
export function focusFirstInvalid(form: RefObject<HTMLFormElement | null>): void {
  requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
