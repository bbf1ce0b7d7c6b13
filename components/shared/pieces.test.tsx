import { describe, expect, it, vi } from 'vitest';
import { anyStatus } from './any-status.testing';
import { Button } from './button';
import { Field } from './field';
import { LiveRegion, useAnnounce } from './live-region';
import { FailureNotice } from './notice';
import { Progress } from './progress';
import { RefreshButton, SyncStatus } from './sync-status';
import { button, describedBy, fakeBackground, field, press, show, words } from './testing';

const { link } = fakeBackground({});

describe('shared pieces', () => {
  it('a busy or disabled button does nothing and keeps its place in the tab order', async () => {
    const click = vi.fn();
    await show(
      link,
      <>
        <Button busy onClick={click}>
          Working
        </Button>
        <Button disabled onClick={click}>
          Off
        </Button>
        <Button onClick={click}>On</Button>
      </>,
    );
    await press('Working');
    await press('Off');
    expect(click).not.toHaveBeenCalled();
    expect(button('Working').hasAttribute('disabled')).toBe(false);
    expect(button('Off').getAttribute('aria-disabled')).toBe('true');
    await press('On');
    expect(click).toHaveBeenCalledOnce();
  });

  it('a field tells its error and hint, and covers a secret until it is shown', async () => {
    await show(
      link,
      <Field label="Secret key" secret value="s" onInput={() => {}} hint="A hint." error="An error." />,
    );
    const input = field('Secret key');
    expect([input.type, input.getAttribute('aria-invalid'), describedBy(input)]).toEqual([
      'password',
      'true',
      'An error. A hint.',
    ]);
    await press('Show secret key');
    expect(field('Secret key')).toBe(input);
    expect(input.type).toBe('text');
    await press('Show secret key');
    expect(input.type).toBe('password');
  });

  it('a failure is told with its next step and its reference', async () => {
    const root = await show(
      link,
      <FailureNotice
        alert
        failure={{ code: 'x', sentence: 'It broke.', nextStep: 'Mend it.', reference: 'r-1' }}
      />,
    );
    expect([...root.querySelectorAll('[role=alert] p')].map(words)).toEqual([
      'It broke.',
      'Mend it.',
      'Reference for support: r-1',
    ]);
  });

  it('progress says the counts it knows', async () => {
    const root = await show(link, <Progress label="Reading customers" done={1200} total={3400} />);
    const bar = root.querySelector('progress');
    expect(words(root)).toContain('1,200 of 3,400');
    expect([bar?.value, bar?.max]).toEqual([1200, 3400]);
    const unknown = await show(link, <Progress label="Reading customers" done={0} total={null} />);
    expect(words(unknown)).toBe('Reading customers');
    expect(unknown.querySelector('progress')?.hasAttribute('value')).toBe(false);
  });

  it('the sync status tells each state in words, and Refresh is pink only for fresh data', async () => {
    const { sync } = anyStatus({});
    const now = (sync.finishedAt ?? 0) + 3 * 3_600_000;
    const failure = { code: 'x', sentence: '', nextStep: '' };
    const said = async (change: Partial<typeof sync>): Promise<string> =>
      words(await show(link, <SyncStatus sync={{ ...sync, ...change }} now={now} />));
    expect([
      await said({ running: true }),
      await said({ failure }),
      await said({ finishedAt: null }),
      await said({}),
      await said({ missing: ['One month.'] }),
    ]).toEqual([
      'Syncing',
      'Sync failed',
      'Not synced yet',
      'Synced 3 hours ago',
      'Synced 3 hours ago, in part',
    ]);

    await show(link, <RefreshButton fresh onRefresh={() => {}} />);
    expect(button('Refresh, new data is waiting').dataset.variant).toBe('fresh');
    await show(link, <RefreshButton fresh={false} onRefresh={() => {}} />);
    expect(button('Refresh').dataset.variant).toBe('plain');
  });

  it('says a sentence in the live region, and says it again', async () => {
    const Speaker = () => {
      const announce = useAnnounce();
      return <Button onClick={() => announce('Done.')}>Say</Button>;
    };
    const root = await show(
      link,
      <LiveRegion>
        <Speaker />
      </LiveRegion>,
    );
    const region = root.querySelector('[role=status]');
    await press('Say');
    const first = region?.textContent;
    await press('Say');
    expect(first).toBe('Done.');
    expect(region?.textContent).not.toBe(first);
    expect(words(region)).toBe('Done.');
  });
});
