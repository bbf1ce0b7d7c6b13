/** How a page behaves: the JSON of the query parameter `sim`, and what `__sim.set` takes. */
export interface SimSettings {
  /** Number and date formats, and the language of labels unless `labels` says otherwise. */
  locale?: 'en' | 'de' | 'fr' | 'nl' | 'ch';
  labels?: 'en' | 'de' | 'fr' | 'nl';
  /** English names of the columns to show, in order, for any list. */
  columns?: string[];
  /** A leading checkbox column: in both tables, in the body only, or nowhere. */
  checkbox?: 'both' | 'body' | 'none';
  /** Rows a page of the list holds; 0: all. */
  pageSize?: number;
  /** Only rows in view exist, and are recycled while scrolling. */
  virtual?: boolean;
  /** Cells are written anew inside their `div`, and whatever stands beside it stays; otherwise they are made anew. */
  inPlace?: boolean;
  /** ms until a recycled or new row has its texts. */
  fillDelay?: number;
  /** ms that the server takes to answer. */
  loadDelay?: number;
  /** ms that a grid goes on standing after another record was opened, beside the time to load. */
  staleDelay?: number;
  /** A hidden copy of the grid: of the same rows, or of other ones with other quantities. */
  twin?: 'none' | 'same' | 'other';
  dialog?: boolean;
  /** Redraws the cells again and again after loading. */
  rerender?: { times: number; every: number; rebuild?: boolean };
  /** Quantities shown instead of the record's, by addition id. */
  quantities?: Record<string, number>;
  /** Cells say more than they are about: "TM-WFS - per seat", "40.00 of 100". */
  wordy?: boolean;
  /** A field naming the company stands on the agreement. */
  companyField?: boolean;
  /** Additions of child agreements stand in the parent's list too. */
  childLines?: boolean;
  /** The hash is written after navigation; without it the address says nothing. */
  hash?: boolean;
  dark?: boolean;
  /** Seed of the obfuscated class names; random when left out. */
  classSeed?: number;
}
