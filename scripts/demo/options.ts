import { parseArgs } from 'node:util';
import { PSA_KINDS, type PsaKind } from '@/lib/model/records';

export interface DemoOptions {
  /** Vendor customers of the invented MSP. */
  customers: number;
  seed: number;
  dark: boolean;
  psa: PsaKind;
}

export const HELP = `npm run demo -- [options]
  --customers N   vendor customers of the invented MSP (default 120, at least 30)
  --seed N        another invented MSP (default 1)
  --dark          the browser and the PSA page in dark colours
  --psa NAME      connectwise (default) or autotask`;

/** Throws an Error in a sentence for a person. `help`: only the help text is wanted. */
export function readOptions(args: string[]): DemoOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      customers: { type: 'string', default: '120' },
      seed: { type: 'string', default: '1' },
      dark: { type: 'boolean', default: false },
      psa: { type: 'string', default: 'connectwise' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const psa = PSA_KINDS.find((kind) => kind === values.psa);
  if (!psa) throw new Error(`--psa takes ${PSA_KINDS.join(' or ')}, not "${values.psa}".`);
  return {
    customers: whole('--customers', values.customers, 30),
    seed: whole('--seed', values.seed, 1),
    dark: values.dark,
    psa,
  };
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`${name} takes a whole number of at least ${least}, not "${text}".`);
}
