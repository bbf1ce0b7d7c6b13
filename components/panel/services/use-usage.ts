import { useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import type { Output } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';

export type Usage = Output<'service.usage'>;

/** What each company uses of a service, asked once: the figures stay put while a rule is edited on them. */
export function useUsage(serviceId: string): { usage: Usage | null; failure: Failure | null } {
  const { ask } = useBackground();
  const [usage, setUsage] = useState<Usage | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let dropped = false;
    ask('service.usage', { serviceId }).then(
      (answer) => !dropped && setUsage(answer),
      (thrown: unknown) => !dropped && setFailure(failureOf(thrown)),
    );
    return () => {
      dropped = true;
    };
  }, [ask, serviceId]);
  return { usage, failure };
}
