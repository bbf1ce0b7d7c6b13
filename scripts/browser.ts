import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

interface Wanted {
  name: string;
  /** The variable that names the path of one to use. */
  variable: string;
  places: readonly string[];
  /** Debian's package. */
  package: string;
  /** What a person can do when there is none. */
  whatToDo: string;
}

const CHROMIUM: Wanted = {
  name: 'Chromium',
  variable: 'SEATCHECK_CHROMIUM',
  // Debian, Ubuntu, Alpine. Google's own build refuses --load-extension and is not looked for.
  places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium'],
  package: 'chromium',
  whatToDo:
    'Seatcheck needs Chromium to try the extension. Install it (Debian: "apt-get install chromium"), or set ' +
    'SEATCHECK_CHROMIUM to the path of a Chromium. Google Chrome does not load unpacked extensions and cannot be used.',
};

const FIREFOX: Wanted = {
  name: 'Firefox',
  variable: 'SEATCHECK_FIREFOX',
  places: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  package: 'firefox-esr',
  whatToDo:
    'Seatcheck needs Firefox to try the build for it. Install it (Debian: "apt-get install firefox-esr"), or set ' +
    'SEATCHECK_FIREFOX to the path of a Firefox.',
};

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

function install(system: System, name: string): void {
  const asRoot = (args: string[]) =>
    system.isRoot ? system.run('apt-get', args) : system.run('sudo', ['-n', 'apt-get', ...args]);
  asRoot(['update', '-qq']);
  asRoot(['install', '-y', '-qq', '--no-install-recommends', name]);
}

async function ensure(wanted: Wanted, system: System): Promise<string> {
  const { name, variable, places, whatToDo } = wanted;
  const named = system.environment[variable];
  if (named) {
    if (system.executable(named)) return named;
    throw new Error(`${variable} names ${named}, which is not there. ${whatToDo}`);
  }
  const found = () => places.find((path) => system.executable(path));
  const standing = found();
  if (standing) return standing;
  try {
    install(system, wanted.package);
  } catch {
    throw new Error(`${name} is not installed and could not be. ${whatToDo}`);
  }
  const installed = found();
  if (!installed)
    throw new Error(`${name} was installed but is in none of ${places.join(', ')}. ${whatToDo}`);
  return installed;
}

/**
 * The path of a Chromium that loads unpacked extensions, installed from Debian's packages when there is none and
 * this user may. Throws an Error that says what to install.
 */
export const ensureChromium = (system: System = thisSystem): Promise<string> => ensure(CHROMIUM, system);

/** The path of a Firefox, as `ensureChromium` does it. */
export const ensureFirefox = (system: System = thisSystem): Promise<string> => ensure(FIREFOX, system);
