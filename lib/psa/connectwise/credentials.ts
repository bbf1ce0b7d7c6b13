/** What a ConnectWise site is read with (connectwise.md 4). */
export interface ConnectWiseCredentials {
  /** Host of the site: "na.myconnectwise.net", with the port when there is one. */
  site: string;
  company: string;
  publicKey: string;
  privateKey: string;
  clientId: string;
}

/** From texts by name, each trimmed: they are pasted. One that is not there is empty, which each use refuses. */
export const credentialsOf = (texts: Readonly<Record<string, string>>): ConnectWiseCredentials => {
  const text = (name: keyof ConnectWiseCredentials): string => texts[name]?.trim() ?? '';
  return {
    site: text('site'),
    company: text('company'),
    publicKey: text('publicKey'),
    privateKey: text('privateKey'),
    clientId: text('clientId'),
  };
};
