export { type LedgerProduct, LedgerView, type LedgerViewProps } from './ledger-view';
