/** Tells of agreements whose lines are others now, one after another, and holds nobody up. */
export interface Follow {
  /** It was written to; told a few seconds after the last time at the earliest. */
  touch(agreementId: string): void;
  /** Nothing more is coming for it: told now, where it was written to. */
  settle(agreementId: string): void;
  /** Everything that is left. */
  settleAll(): void;
  idle(): Promise<void>;
}

/** A person who watches sees a long batch of one agreement arrive bit by bit, ms. */
const EVERY = 5_000;

export function createFollow(changed: (agreementId: string) => Promise<void>, now: () => number): Follow {
  const dirty = new Map<string, number>();
  const queued = new Set<string>();
  let turn: Promise<void> = Promise.resolve();

  const tell = (agreementId: string): void => {
    dirty.delete(agreementId);
    // What waits for its turn reads what is written until then.
    if (queued.has(agreementId)) return;
    queued.add(agreementId);
    turn = turn.then(async () => {
      queued.delete(agreementId);
      await changed(agreementId).catch(() => undefined);
    });
  };

  return {
    touch(agreementId) {
      const since = dirty.get(agreementId) ?? now();
      dirty.set(agreementId, since);
      if (now() - since >= EVERY) tell(agreementId);
    },
    settle(agreementId) {
      if (dirty.has(agreementId)) tell(agreementId);
    },
    settleAll() {
      for (const agreementId of [...dirty.keys()]) tell(agreementId);
    },
    async idle() {
      for (let seen: Promise<void> | null = null; seen !== turn; ) {
        seen = turn;
        await seen;
      }
    },
  };
}
