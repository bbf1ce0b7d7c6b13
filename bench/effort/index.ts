import { ask } from '@/scripts/demo/ask';
import { openPanelTab, suggested } from '../panel/worlds';
import type { Result } from '../result';
import { connectConnectWise, connectLmpi, inWorld, synced } from '../world';
import { Hand } from './hand';
import { mapByKeyboard } from './keyboard';
import { mapByMouse } from './mouse';
import { Task } from './task';

const CUSTOMERS = 500;
/** Of issue 3: 500 customers mapped within ten minutes. */
const BUDGET = 10 * 60 * 1000;

const WAYS = { mouse: mapByMouse, keyboard: mapByKeyboard };

/** What it takes a person to map 500 customers, from freshly connected to Finish, through the real panel. */
export async function measureEffort(): Promise<Result[]> {
  const results: Result[] = [];
  for (const [way, map] of Object.entries(WAYS))
    results.push(
      ...(await inWorld({ customers: CUSTOMERS, months: 2 }, async (world) => {
        const { door, simulators } = world;
        await connectLmpi(world);
        await connectConnectWise(world);
        await synced(door);
        await ask(door, 'data.publish', {});
        const { accounts } = await ask(door, 'mapping.overview', {});
        const atOnce = accounts.filter(({ mapping }) => mapping === 'mapped').length;
        const task = new Task(simulators.msp, accounts);
        const panel = await openPanelTab(world);
        const hand = new Hand(panel);
        await suggested(panel);
        const started = performance.now();
        await map(hand, task);
        const machine = performance.now() - started;
        const { left, wrong } = await task.outcome(panel);
        return resultsOf(way, hand, machine, { atOnce, left, wrong });
      })),
    );
  return results;
}

function resultsOf(
  way: string,
  hand: Hand,
  machine: number,
  { atOnce, left, wrong }: { atOnce: number; left: number; wrong: number },
): Result[] {
  const common = { budget: null, readings: 1, failed: 0 };
  const count = (what: string, value: number, note = ''): Result => ({
    ...common,
    name: `${CUSTOMERS} customers by ${way}, ${what}`,
    value,
    unit: 'count',
    note,
  });
  const model = hand.seconds * 1000;
  const parts = `model ${Math.round(hand.seconds)} s, machine ${Math.round(machine / 1000)} s`;
  return [
    count(
      'decisions',
      hand.decisions,
      `every line of the proven list counts; ${atOnce} linked at once by equal names`,
    ),
    count('keys', hand.keys),
    count('clicks', hand.clicks),
    { ...count('left to map', left), budget: 0 },
    { ...count('wrongly linked', wrong), budget: 0 },
    {
      ...common,
      name: `${CUSTOMERS} customers by ${way}, estimate`,
      value: model + machine,
      unit: 'ms',
      budget: BUDGET,
      note: `${parts}; keystroke-level model (Card, Moran, Newell 1980): key 0.28 s, pointing 1.1, hand 0.4, mental act 1.35`,
    },
  ];
}
