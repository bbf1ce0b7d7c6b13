/** Findings are made by the same words (lib/reconcile/findings). */
export * from '@/lib/model/mapping-state';
