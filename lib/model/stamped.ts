/** Every kept record says when (ms since the epoch) and by whom it was last written (design.md, decision 13). */
export interface Stamped {
  updatedAt: number;
  updatedBy: 'sync' | 'page' | 'user' | 'equal name' | 'suggestion' | 'import';
}
