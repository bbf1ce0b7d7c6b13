import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/** Where Debian, Ubuntu and Alpine put it. Google's own build refuses --load-extension and is not looked for. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium'];
const WHAT_TO_DO =
  'Seatcheck needs Chromium to try the extension. Install it (Debian: "apt-get install chromium"), or set ' +
  'SEATCHECK_CHROMIUM to the path of a Chromium. Google Chrome does not load unpacked extensions and cannot be used.';

export interface System {
  environment: Record<string, string | undefined>;
  executable(path: string): boolean;
  /** Throws when the command fails or is not there. */
  run(command: string, args: string[]): void;
  isRoot: boolean;
}

const thisSystem: System = {
  environment: process.env,
  executable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  run: (command, args) => {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: environment });
  },
  isRoot: process.getuid?.() === 0,
};

function install(system: System): void {
  const asRoot = (args: string[]) =>
    system.isRoot ? system.run('apt-get', args) : system.run('sudo', ['-n', 'apt-get', ...args]);
  asRoot(['update', '-qq']);
  asRoot(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

/**
 * The path of a Chromium that loads unpacked extensions, installed from Debian's packages when there is none and
 * this user may. Throws an Error that says what to install.
 */
export async function ensureChromium(system: System = thisSystem): Promise<string> {
  const wanted = system.environment.SEATCHECK_CHROMIUM;
  if (wanted) {
    if (system.executable(wanted)) return wanted;
    throw new Error(`SEATCHECK_CHROMIUM names ${wanted}, which is not there. ${WHAT_TO_DO}`);
  }
  const found = () => PLACES.find((path) => system.executable(path));
  const standing = found();
  if (standing) return standing;
  try {
    install(system);
  } catch {
    throw new Error(`Chromium is not installed and could not be. ${WHAT_TO_DO}`);
  }
  const installed = found();
  if (!installed)
    throw new Error(`Chromium was installed but is in none of ${PLACES.join(', ')}. ${WHAT_TO_DO}`);
  return installed;
}
