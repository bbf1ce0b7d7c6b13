export const UI = 'https://ww5.autotask.net';

/** The classic contract and a Services page of the form that public code matches (autotask.md 1). */
export const contractView = (id: number): string => `${UI}/contracts/views/contractView.asp?contractID=${id}`;
export const servicesPage = (id: number): string =>
  `${UI}/contracts/views/contractServices.asp?contractID=${id}`;

export const base64 = (data: unknown): string => btoa(JSON.stringify(data));

/** The shell with a view (autotask.md 1). */
export const shell = (view: string, data: unknown): string =>
  `${UI}/AutotaskOnyx/LandingPage?view=${view}&view-data=${encodeURIComponent(base64(data))}`;

export const umbrella = (id: number): string => shell('umbrella-contract-details', { contractId: id });

/** Moves the test's document, which has no server behind it. */
export function go(address: string): void {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(address);
}
