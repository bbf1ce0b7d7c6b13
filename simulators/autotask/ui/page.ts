import type { SimSettings } from './settings';

export interface ShownRow {
  row: HTMLElement;
  role: 'record' | 'section' | 'member' | 'total';
  kind: 'service' | 'bundle' | 'contract' | 'other';
  /** Of the ContractService, ContractServiceBundle or Contract. */
  recordId: number | null;
  /** By English column label. */
  values: Record<string, string | number | null> | null;
}

/** `window.__sim` of every simulated document, as client/sim.js makes it. */
export interface AutotaskSimPage {
  readonly settings: SimSettings;
  readonly rowClicks: number;
  readonly rowEvents: Record<string, number>;
  readonly opened: string[];
  readonly draws: number;
  readonly gridReadyAt: number | null;
  readonly total: number;
  shown(): ShownRow[];
  settled(): Promise<void>;
  reload(): Promise<void>;
  page(number: number): Promise<void>;
  setPageSize(size: number): Promise<void>;
  sort(label: string, descending?: boolean): Promise<void>;
  setColumns(columns: string[]): Promise<void>;
  showDataFor(text: string): Promise<void>;
  emptyRows(): void;
  rerender(options: { times: number; every: number; rebuild?: boolean }): Promise<void>;
  redraw(rebuild?: boolean): Promise<void>;
  swap(delay?: number): Promise<void>;
  tab(name: string): void;
  openDialog(): Promise<void>;
  closeDialog(): void;
  chooseColumns(): Promise<void>;
  navigate(view: string, data: unknown): Promise<void>;
  menu(name: string): void;
  content(): Window & { __sim: AutotaskSimPage };
  set(settings: SimSettings): void;
}
