import type { AtRecord, AutotaskTruthRow, TruthRow } from '../types';
import type { ContractBundle } from './bundles';
import { type TwinLine, whollyBundled } from './lines';
import { openFrom } from './posted';

/** The truth of each addition, told of the lines that bill it in Autotask. */
export function twinRows(
  rows: TruthRow[],
  lines: TwinLine[],
  bundles: ContractBundle[],
  services: ReadonlyMap<number, AtRecord>,
  today: string,
): AutotaskTruthRow[] {
  const truth = new Map(rows.map((row) => [row.additionId, row]));
  const told = (line: TwinLine, bundled: boolean, lineId: number): AutotaskTruthRow[] => {
    const row = truth.get(line.addition.id);
    if (!row) return [];
    const { agreementId, agreementName, additionId, ...same } = row;
    return [
      {
        contractId: agreementId,
        contractName: agreementName,
        contractServiceId: bundled ? null : additionId,
        contractServiceBundleId: bundled ? lineId : null,
        serviceId: line.serviceId,
        serviceName: String(services.get(line.serviceId)?.name),
        openFrom: openFrom(agreementId, today),
        ...same,
      },
    ];
  };
  return [
    ...lines.filter((line) => !whollyBundled(line)).flatMap((line) => told(line, false, line.addition.id)),
    ...bundles.flatMap(({ members }) =>
      members.flatMap((line) => told(line, true, members[0]?.addition.id ?? 0)),
    ),
  ];
}
