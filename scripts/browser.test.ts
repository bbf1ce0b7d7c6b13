// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ensureChromium, ensureFirefox, type System } from './browser';

function system(files: string[], more: Partial<System> = {}): System & { commands: string[] } {
  const commands: string[] = [];
  return {
    commands,
    environment: {},
    executable: (path) => files.includes(path),
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      if (args.includes('install')) files.push(`/usr/bin/${args.at(-1)}`);
    },
    isRoot: true,
    ...more,
  };
}

describe('ensureChromium', () => {
  it('takes the one that is there and installs nothing', async () => {
    const made = system(['/usr/bin/chromium-browser']);
    expect(await ensureChromium(made)).toBe('/usr/bin/chromium-browser');
    expect(made.commands).toEqual([]);
  });

  it('does as SEATCHECK_CHROMIUM says, and never guesses past a wrong path', async () => {
    const environment = { SEATCHECK_CHROMIUM: '/opt/c' };
    expect(await ensureChromium(system(['/opt/c', '/usr/bin/chromium'], { environment }))).toBe('/opt/c');
    await expect(ensureChromium(system(['/usr/bin/chromium'], { environment }))).rejects.toThrow('/opt/c');
  });

  it('installs from Debian, through sudo when not root', async () => {
    const root = system([]);
    expect(await ensureChromium(root)).toBe('/usr/bin/chromium');
    expect(root.commands[0]).toBe('apt-get update -qq');
    const user = system([], { isRoot: false });
    await ensureChromium(user);
    expect(user.commands.every((command) => command.startsWith('sudo -n apt-get '))).toBe(true);
  });

  it('says what to install when it cannot', async () => {
    const run = () => {
      throw new Error('no such command');
    };
    await expect(ensureChromium(system([], { run }))).rejects.toThrow('apt-get install chromium');
    await expect(ensureChromium(system([], { run: () => {} }))).rejects.toThrow('SEATCHECK_CHROMIUM');
  });
});

describe('ensureFirefox', () => {
  it('takes the one that is there, or the one that is named', async () => {
    const made = system(['/usr/bin/firefox']);
    expect(await ensureFirefox(made)).toBe('/usr/bin/firefox');
    expect(made.commands).toEqual([]);
    const environment = { SEATCHECK_FIREFOX: '/opt/f' };
    await expect(ensureFirefox(system(['/usr/bin/firefox'], { environment }))).rejects.toThrow('/opt/f');
  });

  it('installs Debian’s, and says what to install when it cannot', async () => {
    const made = system([]);
    expect(await ensureFirefox(made)).toBe('/usr/bin/firefox-esr');
    expect(made.commands.at(-1)).toContain('install -y -qq --no-install-recommends firefox-esr');
    await expect(ensureFirefox(system([], { run: () => {} }))).rejects.toThrow('apt-get install firefox-esr');
  });
});
