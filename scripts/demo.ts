import { resolve } from 'node:path';
import { Journal } from './demo/journal';
import { type DemoOptions, HELP, readOptions } from './demo/options';
import { corrected, matching, report, reviewed } from './demo/report';
import { mainJob, onStage, type Stage } from './demo/run';

// `npm run demo`: the main job of a new user, through the real user interface, against simulators on this machine.

const FOLDER = 'demo-output';
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function demo(options: DemoOptions): Promise<boolean> {
  const journal = new Journal(resolve(FOLDER), console.log);
  return onStage(options, journal, async (stage) => {
    const { tally, readings, review, push } = await mainJob(stage, journal);
    console.log(
      `\n${matching(tally)}\n\n${report(readings)}\n${reviewed(review)}\n${corrected(push)}\n\n${journal.times()}\n\nPictures of each step are in ${FOLDER}.`,
    );
    if (hasDisplay) await useByHand(stage);
    return (
      tally.wrong.length === 0 &&
      readings.length > 0 &&
      readings.every(({ wrong }) => wrong.length === 0) &&
      review.differences > 0 &&
      review.wrong.length === 0 &&
      push.pushed > 0 &&
      push.wrong.length === 0
    );
  });
}

/** Until the browser is closed or Ctrl-C is pressed. */
async function useByHand({ browser, simulators, psa }: Stage): Promise<void> {
  const ids = new Set(psa.rows(simulators.msp).map(({ agreementId }) => agreementId));
  const some = [...ids].slice(0, 3).map((id) => `  ${psa.addressOf(id)}`);
  console.log(`\nThe browser is yours now. More agreements to open in it:\n${some.join('\n')}`);
  console.log('Close it, or press Ctrl-C here, to end.');
  await new Promise<void>((end) => {
    browser.context.on('close', () => end());
    process.once('SIGINT', () => end());
  });
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(HELP);
  else process.exitCode = (await demo(options)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
