import type { Result } from '../result';
import { measureAccept } from './accept';
import { measureMatching } from './matching';
import { measureSearch } from './search';

/** The mapping panel against its budgets (design.md, "Budgets"; issue 3, "The panel"). */
export async function measurePanel(): Promise<Result[]> {
  return [
    ...(await measureSearch()),
    ...(await measureMatching()),
    ...(await measureAccept(500)),
    ...(await measureAccept(2000)),
  ];
}
