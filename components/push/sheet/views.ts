import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PushOf } from '@/lib/messaging/protocol';

/** What the sheet of pushes shows. */
export type View = { kind: 'plan'; of: PushOf } | { kind: 'batch'; batchId: string };

/** What the views of a sheet do with it. */
export interface SheetWays {
  /** Over what is shown, with a way back. */
  open(view: View): void;
  /** In place of what is shown. */
  replace(view: View): void;
  /** Null: there is nothing to go back to. */
  back: (() => void) | null;
  /** Closes the sheet; asks first while `setUnsaved` says so. */
  close(): void;
  /** Whether something was chosen that would be lost. */
  setUnsaved(isUnsaved: boolean): void;
}

const NOWHERE: SheetWays = {
  open: () => undefined,
  replace: () => undefined,
  back: null,
  close: () => undefined,
  setUnsaved: () => undefined,
};

export const Sheet = createContext<SheetWays>(NOWHERE);
export const useSheet = (): SheetWays => useContext(Sheet);
