import type { ProblemItem } from '@/lib/messaging/protocol';
import type { Problem, VendorAccount } from '@/lib/model/records';
import { accountLabel } from '../told-apart';

export function problemItem(
  problem: Problem,
  accounts: ReadonlyMap<string, VendorAccount>,
  told: ReadonlyMap<string, string>,
): ProblemItem {
  const asks = problem.kind === 'ambiguous account' ? problem.candidateAccountIds : [];
  const candidates = asks.flatMap((id) => {
    const account = accounts.get(id);
    return account ? [{ id, label: accountLabel(account, told) }] : [];
  });
  return { id: problem.id, kind: problem.kind, sentence: problem.sentence, month: problem.month, candidates };
}
