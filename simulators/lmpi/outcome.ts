/** What the service answers, before it is sent. */
export interface Outcome {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** The error body of lmpi.md 3.10. */
export const refuse = (status: number, subject: string, message: string): Outcome => ({
  status,
  body: { error_subject: subject, error_message: message },
});

export const badParameter = (field: string, message: string): Outcome =>
  refuse(400, `InvalidParameters${field}`, message);

export const isOutcome = <T extends object>(value: T | Outcome): value is Outcome =>
  'status' in value && 'body' in value;
